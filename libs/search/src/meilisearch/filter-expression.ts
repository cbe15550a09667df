import type { Audience } from '@hunar/kernel';
import { keyword } from '../query/check-query';
import type { SearchFilter } from '../search-engine';
import { path } from './index-settings';

/** No document is in this audience. */
const NOBODY = '@nobody';

/** The conditions that hold together, in Meilisearch's filter language. */
export function filterExpressions(audiences: readonly Audience[] | null, filters: readonly SearchFilter[]): string[] {
  const seen = audiences === null ? [] : [`audience IN [${audiences.map(quoted).join(', ')}]`];
  return [...seen, ...filters.flatMap(expressions)];
}

function expressions(filter: SearchFilter): string[] {
  const field = path(filter.field);
  if ('anyOf' in filter) {
    if (filter.anyOf.length === 0) return [`audience = ${quoted(NOBODY)}`];
    return [`${field} IN [${filter.anyOf.map(quoted).join(', ')}]`];
  }
  if ('allOf' in filter) return filter.allOf.map((value) => `${field} = ${quoted(value)}`);
  // An exponent would not be read as a number.
  if ('atLeast' in filter) return [`${field} >= ${plain(filter.atLeast)}`];
  return [`${field} <= ${plain(filter.atMost)}`];
}

const quoted = (value: string): string => `"${keyword(value).replace(/["\\]/g, String.raw`\$&`)}"`;

const plain = (number: number): string =>
  number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
