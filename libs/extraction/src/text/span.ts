/** A piece of a text: UTF-16 offsets, so that `text.slice(start, end)` are its words. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Who read it: the rules of this library, or a language model that the operator has attached. */
export const READ_SOURCES = ['rules', 'model'] as const;
export type ReadSource = (typeof READ_SOURCES)[number];

/** Something that a text says, and the words that say it. */
export interface Found<Value> {
  readonly value: Value;
  readonly span: Span;
  readonly source: ReadSource;
}

export const byRules = <Value>(value: Value, start: number, end: number): Found<Value> => ({
  value,
  span: { start, end },
  source: 'rules',
});

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
