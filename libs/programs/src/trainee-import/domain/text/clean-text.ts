const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
// Joiners shape Arabic script, so they go only from text without it.
const JOINERS = /[\u200C\u200D]/g;
const ARABIC = /\p{Script=Arabic}/u;
const CONTROLS = /(?!\s)\p{Cc}/gu;

function strip(text: string): string {
  const visible = text.normalize('NFC').replace(INVISIBLE, '').replace(CONTROLS, '');
  return ARABIC.test(visible) ? visible : visible.replace(JOINERS, '');
}

/** One line of text: Unicode NFC, without invisible characters, inner white space collapsed, trimmed. */
export function cleanText(text: string): string {
  return text === '' || PLAIN.test(text) ? text : strip(text).replace(/\s+/g, ' ').trim();
}

/** As `cleanText`, but the line breaks stay as `\n`. */
export function cleanLines(text: string): string {
  if (text === '' || PLAIN.test(text)) return text;
  return strip(text)
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

const ASCII = /^[\x20-\x7e]*$/;
const DIGITS = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g;

/** Arabic, Urdu and full-width digits as ASCII digits. */
export const asciiDigits = (text: string): string =>
  ASCII.test(text)
    ? text
    : text.replace(DIGITS, (digit) => String((digit.charCodeAt(0) - (digit >= '\uFF10' ? 0xff10 : 0x0660)) & 0xf));

/** What Excel shows for a formula that failed. */
export const isSpreadsheetError = (text: string): boolean =>
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/i.test(text);

/** The inner text of Excel's text markers: `="0300…"` and a leading apostrophe. */
export function unwrapTextMarker(text: string): string {
  const quoted = /^="([^"]*)"$/.exec(text);
  return quoted ? (quoted[1] as string).trim() : text.replace(/^['’]/, '');
}
