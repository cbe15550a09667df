import { isWebAddress, type ProfileLink } from '@hunar/talent';
import type { PlainText } from '../../text/plain-text';
import type { Span } from '../../text/span';

export type LinkKind = ProfileLink['kind'];

/** An address that a text holds, made whole. Its span is one of the plain text, and empty where Markdown hides the address there. */
export interface Address extends Span {
  readonly url: string;
  readonly written: string;
  /** Where it stands in the text as it came. */
  readonly source: Span;
  readonly host: string;
  /** Parts of the path. */
  readonly path: readonly string[];
}

const TOP =
  'com|net|org|io|dev|me|co|pk|app|ai|tech|info|xyz|uk|in|us|ca|de|fr|nl|au|ae|site|design|codes|page|link|edu|sh|gg|so|club|online|website|portfolio|studio|works|software|cloud|blog|eu|ch|be|se|no';
const ADDRESS = new RegExp(
  String.raw`(?<![@\p{L}\d.])(?:https?:\/\/|www\.)[^\s<>"'()[\]{}|\\^${'`'}•·,]{3,300}(?:\([^\s()]{1,60}\)[^\s<>"'()|]{0,60})?|(?<![@\p{L}\d./-])(?:[a-z\d](?:[a-z\d-]{0,40})\.){1,3}(?:${TOP})(?:\/[^\s<>"'()[\]{}|\\^•·,]{0,300})?(?![\p{L}\d@.-])`,
  'giu',
);

/** More of them are no résumé's. */
const MOST_ADDRESSES = 300;

/** The web addresses of a text as it came, by their places in the plain one. Bare ones ("github.com/x") are made whole. */
export function addressesIn(text: string, plain: PlainText): Address[] {
  const found: Address[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const written = withoutRepeat(match[0]).replace(/[.,;:!?*_~]+$/, '');
    const url = /^https?:\/\//i.test(written) ? written : `https://${written}`;
    if (!isWebAddress(url)) continue;
    const { hostname, pathname } = new URL(url);
    if (!/\.[a-z]{2,}$/i.test(hostname)) continue;
    const path = pathname.split('/').filter((part) => part !== '');
    const start = match.index + match[0].lastIndexOf(written);
    const source = { start, end: start + written.length };
    const place = { start: placeOf(plain, source.start), end: placeOf(plain, source.end) };
    found.push({ url, written, host: hostname.replace(/^www\./, ''), path, source, ...place });
    if (found.length >= MOST_ADDRESSES) break;
  }
  return found;
}

/** "https://linkedin.com/in/https://linkedin.com/in/x", where a whole address was typed into a form that asked for its end. */
function withoutRepeat(written: string): string {
  const again = written.lastIndexOf('https://');
  return again > 0 && written.slice(again + 8).includes('/') && !/[?&=]/.test(written.slice(0, again))
    ? written.slice(again)
    : written;
}

/** The first place of the plain text that stands for `offset` of the source, or for what follows it. */
function placeOf(plain: PlainText, offset: number): number {
  let low = 0;
  let high = plain.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (plain.span(middle, middle + 1).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const CODE_HOSTS =
  /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|huggingface\.co|sourceforge\.net|git\.sr\.ht)$/i;
const PACKAGES =
  /^(?:npmjs\.com|pypi\.org|pub\.dev|crates\.io|packagist\.org|kaggle\.com|hub\.docker\.com|rubygems\.org|nuget\.org)$/i;

/** Does it lead to a repository or a published package, where work can be seen? */
export const isRepository = ({ host, path }: Address): boolean =>
  (CODE_HOSTS.test(host) || PACKAGES.test(host) || /^gist\.github\.com$/i.test(host)) && path.length >= 2;

export const linkKindOf = (host: string): LinkKind =>
  /(?:^|\.)linkedin\.com$/i.test(host) ? 'linkedin' : /^github\.com$/i.test(host) ? 'github' : 'website';

/** An address is somebody's page when it names the person and no single work of theirs. */
export const isOwnPage = ({ host, path }: Address): boolean =>
  linkKindOf(host) === 'linkedin'
    ? /^(?:in|pub)$/i.test(path[0] ?? '') && path.length >= 2
    : !CODE_HOSTS.test(host) || path.length === 1;
