import type { Token } from './tokens';

/** E-mail and web addresses, handles and HTML tags: nobody's skill, though they hold words such as "github". */
const ADDRESS =
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|(?:https?:\/\/|www\.)\S+|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|net|io|dev|pk|co|edu|gov|me|in|ai|app)\/\S*|<\/?[a-z][^<>\n]{0,60}>|(?<![\w/])@[a-z][\w.-]*(?![\w/])/giu;

/** For each token whether it lies in an address. Null when none does, which is nearly always. */
export function addressTokens(text: string, tokens: readonly Token[]): readonly boolean[] | null {
  if (!/[@/<]|www\./i.test(text)) return null;
  const ranges = [...text.matchAll(ADDRESS)].map((match) => [match.index, match.index + match[0].length] as const);
  if (ranges.length === 0) return null;
  let next = 0;
  return tokens.map(({ start, end }) => {
    while (next < ranges.length && ranges[next]![1] <= start) next++;
    const range = ranges[next];
    return range !== undefined && start >= range[0] && end <= range[1];
  });
}
