/** One condition of a kept query: the name of its filter, and what it asks for as people read it. */
export interface QueryWords {
  readonly name: string;
  readonly values: readonly string[];
}

/** What an exact value is called: `filter` is the query's name of it, such as `skillsAll`. */
export type LabelOf = (filter: string, value: string) => string;

/** Order says nothing of whom the query finds. */
const NOT_CONDITIONS = new Set(['sort']);

/** What is read first; the others follow. */
const FIRST = ['text', 'skillsAll', 'skillsAny', 'skillsNot'];
const place = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

/** A kept query condition by condition. It reads any shape, so that a query of an older or newer kind can be shown too. */
export function queryWords(query: unknown, label: LabelOf): QueryWords[] {
  if (typeof query !== 'object' || query === null) return [];
  return Object.entries(query)
    .filter(([name]) => !NOT_CONDITIONS.has(name))
    .sort(([a], [b]) => place(a) - place(b))
    .map(([name, value]) => ({ name, values: valuesOf(name, value, label) }))
    .filter(({ values }) => values.length > 0);
}

function valuesOf(name: string, value: unknown, label: LabelOf): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => valuesOf(name, one, label));
  if (typeof value !== 'object') return [label(name, String(value))];
  // Of an object, such as a skill with its level, the parts make one value.
  const parts = Object.values(value).flatMap((part: unknown) => valuesOf(name, part, label));
  return parts.length > 0 ? [parts.join(' · ')] : [];
}

/** The exact values in a query, by filter: what needs a label. */
export function queryValues(query: unknown): { readonly name: string; readonly value: string }[] {
  const found: { name: string; value: string }[] = [];
  queryWords(query, (name, value) => {
    found.push({ name, value });
    return value;
  });
  return found;
}
