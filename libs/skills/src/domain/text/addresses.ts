import type { Token } from './tokens';

/** E-mail and web addresses, handles and HTML tags: nobody's skill, though they hold words such as "github". */
const ADDRESS =
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|pk|co|edu|gov|me|in|ai|app)\/\S*|<\/?[a-z][^<>\n]{0,60}>|(?<![\w/])@[a-z][\w.-]*(?![\w/])/giu;

/** For each token whether it lies in an address. Null when none does, which is nearly always. */
export function addressTokens(text: string, tokens: readonly Token[]): readonly boolean[] | null {
  if (!/[@/<]|www\./i.test(text)) return null;
  const ranges = [...text.matchAll(ADDRESS)].map((match) => [match.index, match.index + match[0].length] as const);
  if (ranges.length === 0) return null;
  return tokens.map(({ start, end }) => ranges.some(([from, to]) => start >= from && end <= to));
}
