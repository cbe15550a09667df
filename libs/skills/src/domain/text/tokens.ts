/** A run of letters, a run of digits, or one other visible character (a line break and a tab count as visible). */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  /** Lower case; what labels are compared with. */
  readonly key: string;
  /** Offsets in the legible text. */
  readonly start: number;
  readonly end: number;
}

const TOKEN = /(\p{L}[\p{L}\p{M}]*)|(\p{Nd}+)|(\n|\t|\S)/gu;

/** Cuts legible text into tokens; letters and digits part ("python3" is two), so that versions can be told from names. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [whole, word, number] = match;
    const kind = word !== undefined ? 'word' : number !== undefined ? 'number' : 'mark';
    const end = match.index + whole.length;
    tokens.push({ kind, text: whole, key: kind === 'word' ? whole.toLowerCase() : whole, start: match.index, end });
  }
  return withoutNumbering(tokens);
}

/** "1. Python 2. Java": numbers that count entries become bullets, lest the next one be read as a version of the last. */
function withoutNumbering(tokens: Token[]): Token[] {
  let expected = 1;
  const numbering = tokens.flatMap((token, at) => {
    if (token.kind !== 'number' || Number(token.text) !== expected) return [];
    if (!isMark(tokens[at + 1], '.)') || !glued(tokens, at + 1) || glued(tokens, at + 2) || glued(tokens, at))
      return [];
    expected++;
    return [at];
  });
  if (numbering.length > 1)
    for (const at of numbering) tokens[at] = { ...tokens[at]!, kind: 'mark', text: '•', key: '•' };
  return tokens;
}

/** Whether the token `at` touches the one before it. */
export const glued = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && at < tokens.length && tokens[at - 1]!.end === tokens[at]!.start;

export const isMark = (token: Token | undefined, marks: string): boolean =>
  token !== undefined && token.kind === 'mark' && marks.includes(token.text);
