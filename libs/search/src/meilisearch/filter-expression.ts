import type { Audience } from '@hunar/kernel';
import type { SearchFilter } from '../search-engine';
import { KEY, keyOf, keywordAttribute, numberAttribute } from './attribute-names';
import { meiliKeyword } from './meili-document';

/** No document is in this audience. */
const NOBODY = 'audience = "@nobody"';
const EVERYBODY = 'audience != "@nobody"';

/** The conditions that hold together, in Meilisearch's filter language. */
export function filterExpressions(audiences: readonly Audience[] | null, filters: readonly SearchFilter[]): string[] {
  const seen = audiences === null ? [] : [`audience IN [${audiences.map(quoted).join(', ')}]`];
  return [...seen, ...filters.map(expression)];
}

function expression(filter: SearchFilter): string {
  if ('all' in filter) return joined(filter.all.map(expression), 'AND', EVERYBODY);
  if ('any' in filter) return joined(filter.any.map(expression), 'OR', NOBODY);
  if ('not' in filter) return `NOT ${expression(filter.not)}`;
  if ('ids' in filter)
    return filter.ids.length === 0 ? NOBODY : `${KEY} IN [${filter.ids.map(keyOf).map(quoted).join(', ')}]`;
  if ('anyOf' in filter) {
    if (filter.anyOf.length === 0) return NOBODY;
    return `${keywordAttribute(filter.field)} IN [${filter.anyOf.map(quoted).join(', ')}]`;
  }
  if ('allOf' in filter) {
    const values = filter.allOf.map((value) => `${keywordAttribute(filter.field)} = ${quoted(value)}`);
    return joined(values, 'AND', EVERYBODY);
  }
  const field = numberAttribute(filter.field);
  // An exponent would not be read as a number.
  if ('atLeast' in filter) return `${field} >= ${plain(filter.atLeast)}`;
  return `${field} <= ${plain(filter.atMost)}`;
}

const joined = (parts: readonly string[], word: 'AND' | 'OR', empty: string): string =>
  parts.length === 0 ? empty : `(${parts.join(` ${word} `)})`;

const quoted = (value: string): string => `"${meiliKeyword(value).replace(/["\\]/g, String.raw`\$&`)}"`;

const plain = (number: number): string =>
  number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
