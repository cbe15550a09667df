import { legible } from '../text/legible-text';

const PLAIN = /^[\x20-\x7e]*$/;
const NOT_KEY = /[^a-z0-9+#]+/g;
const NOT_KEY_UNICODE = /[^\p{L}\p{N}+#]/gu;

/**
 * What two spellings of one label share: letters, digits, `+` and `#`, folded; `&` reads "and". Space, dot, hyphen,
 * underscore, slash and other marks are left out, so "React.js", "ReactJS" and "react js" have one key. A dot before the
 * first letter counts: ".NET" is not "net".
 */
export function labelKey(label: string): string {
  const plain = PLAIN.test(label);
  const folded = (plain ? label : legible(label).text).trim().toLowerCase();
  const text = folded.includes('&') ? folded.replaceAll('&', 'and') : folded;
  const body = text.replace(plain ? NOT_KEY : NOT_KEY_UNICODE, '');
  return text.startsWith('.') && /^\.\p{L}/u.test(text) ? `.${body}` : body;
}
