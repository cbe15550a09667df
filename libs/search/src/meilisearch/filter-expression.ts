import type { Audience } from '@hunar/kernel';
import type { IndexDefinition, SearchFilter } from '../search-engine';
import { CELLS, KEY, keyOf, keywordAttribute, numberAttribute } from './attribute-names';
import { meiliKeyword } from './meili-document';
import { cellsNear } from './place-cells';

/** No document is in this audience. */
const NOBODY = 'audience = "@nobody"';
const EVERYBODY = 'audience != "@nobody"';

/** The conditions that hold together, in Meilisearch's filter language. */
export function filterExpressions(
  index: IndexDefinition,
  audiences: readonly Audience[] | null,
  filters: readonly SearchFilter[],
): string[] {
  const seen = audiences === null ? [] : [`audience IN [${audiences.map(quoted).join(', ')}]`];
  return [...seen, ...filters.map((filter) => expression(index, filter))];
}

function expression(index: IndexDefinition, filter: SearchFilter): string {
  const each = (filters: readonly SearchFilter[]) => filters.map((one) => expression(index, one));
  if ('all' in filter) return joined(each(filter.all), 'AND', EVERYBODY);
  if ('any' in filter) return joined(each(filter.any), 'OR', NOBODY);
  if ('not' in filter) return `NOT ${expression(index, filter.not)}`;
  if ('ids' in filter) return oneOf(KEY, filter.ids.map(keyOf));
  if ('near' in filter) return oneOf(CELLS, cellsNear(index.places!, filter.near, filter.withinKm));
  if ('anyOf' in filter) return oneOf(keywordAttribute(filter.field), filter.anyOf);
  if ('allOf' in filter) {
    const values = filter.allOf.map((value) => `${keywordAttribute(filter.field)} = ${quoted(value)}`);
    return joined(values, 'AND', EVERYBODY);
  }
  const field = numberAttribute(filter.field);
  // An exponent would not be read as a number.
  if ('atLeast' in filter) return `${field} >= ${plain(filter.atLeast)}`;
  return `${field} <= ${plain(filter.atMost)}`;
}

const oneOf = (attribute: string, values: readonly string[]): string =>
  values.length === 0 ? NOBODY : `${attribute} IN [${values.map(quoted).join(', ')}]`;

const joined = (parts: readonly string[], word: 'AND' | 'OR', empty: string): string =>
  parts.length === 0 ? empty : `(${parts.join(` ${word} `)})`;

const quoted = (value: string): string => `"${meiliKeyword(value).replace(/["\\]/g, String.raw`\$&`)}"`;

const plain = (number: number): string =>
  number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
