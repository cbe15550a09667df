/** A part of what a condition asks for: of a skill its id, its level or its evidence. A plain value is one part, `value`. */
export interface QueryPart {
  readonly name: string;
  readonly value: string;
}

/** One condition of a kept query: the name of its filter, and each thing that it asks for, in parts. */
export interface QueryWords {
  readonly name: string;
  readonly items: readonly (readonly QueryPart[])[];
}

/** An exact value in a query: where it stands, and what it is. */
export interface QueryValue {
  /** The query's name of the filter, such as `skillsAll`. */
  readonly filter: string;
  readonly part: string;
  readonly value: string;
}

/** What an exact value is called. */
export type LabelOf = (value: QueryValue) => string;

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
    .map(([name, value]) => ({ name, items: itemsOf(name, value, label) }))
    .filter(({ items }) => items.length > 0);
}

function itemsOf(filter: string, asked: unknown, label: LabelOf): QueryPart[][] {
  if (Array.isArray(asked)) return asked.flatMap((one: unknown) => itemsOf(filter, one, label));
  const parts = partsOf(filter, 'value', asked, label);
  return parts.length > 0 ? [parts] : [];
}

function partsOf(filter: string, name: string, asked: unknown, label: LabelOf): QueryPart[] {
  if (asked === null || asked === undefined) return [];
  if (Array.isArray(asked)) return asked.flatMap((one: unknown) => partsOf(filter, name, one, label));
  if (typeof asked === 'object')
    return Object.entries(asked).flatMap(([part, one]) => partsOf(filter, part, one as unknown, label));
  return [{ name, value: label({ filter, part: name, value: String(asked) }) }];
}

/** The exact values in a query: what needs a label. */
export function queryValues(query: unknown): QueryValue[] {
  const found: QueryValue[] = [];
  queryWords(query, (one) => {
    found.push(one);
    return one.value;
  });
  return found;
}
