/** A row of `search_document` in PostgreSQL's text forms, as it is read into memory. */
export interface MemoryRow {
  readonly id: string;
  readonly audience: string;
  readonly tokens: string;
  readonly bounds: string;
  readonly numbers: string;
  readonly words: string;
}

/** The numbers of an array such as `{1,2,NULL}`; NULL is NaN. */
export function numbersIn(array: string): number[] {
  if (array.length <= 2) return [];
  return array
    .slice(1, -1)
    .split(',')
    .map((text) => (text === 'NULL' ? Number.NaN : Number(text)));
}

/** The words of a tsvector such as `'it''s':1A,2B 'react':4`; of each, the weights that it has: A is 1, B 2, C 4, D 8. */
export function eachWord(vector: string, visit: (word: string, weights: number) => void): void {
  let at = 0;
  while (at < vector.length) {
    const close = closingQuote(vector, at + 1);
    const word = vector.slice(at + 1, close);
    const end = vector.indexOf(' ', close);
    const stop = end === -1 ? vector.length : end;
    visit(word.includes("'") || word.includes('\\') ? unescaped(word) : word, weightsIn(vector, close + 2, stop));
    at = stop + 1;
  }
}

/** A quote or backslash within a word stands twice. */
function closingQuote(vector: string, from: number): number {
  let at = vector.indexOf("'", from);
  while (vector[at + 1] === "'") at = vector.indexOf("'", at + 2);
  return at;
}

const unescaped = (word: string): string => word.replaceAll("''", "'").replaceAll('\\\\', '\\');

/** Each weight has a position of its own: A stands at 1, B at 2, C at 3, D at 4. */
function weightsIn(vector: string, from: number, stop: number): number {
  let weights = 0;
  for (let at = from; at < stop; at++) {
    const position = vector.charCodeAt(at) - 48;
    if (position >= 1 && position <= 4) weights |= 1 << (position - 1);
  }
  return weights;
}
