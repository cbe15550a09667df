import type { IndexDefinition, SearchFilter } from '../search-engine';
import { innerFilters, keyword } from '../query/check-query';
import { AUDIENCE_FIELD, type FieldValue } from './document-row';
import type { ValueNumbers } from './persistence/search-value.repository';
import type { SqlParameters } from './sql-parameters';

/** No keyword has this number. */
const NOBODY = -1;

/** What decides which documents a search finds. */
export interface HitCondition {
  readonly index: IndexDefinition;
  /** Null: all. */
  readonly audiences: readonly string[] | null;
  readonly filters: readonly SearchFilter[];
  /** A tsquery; null: no text. */
  readonly match: string | null;
  readonly numbers: ValueNumbers;
}

/** The keywords of which a condition needs the numbers. */
export function keywordsIn(audiences: readonly string[] | null, filters: readonly SearchFilter[]): FieldValue[] {
  const seen = (audiences ?? []).map((value) => ({ field: AUDIENCE_FIELD, value: keyword(value) }));
  return [...seen, ...filters.flatMap(keywordsOfFilter)];
}

function keywordsOfFilter(filter: SearchFilter): FieldValue[] {
  const inner = innerFilters(filter);
  if (inner) return inner.flatMap(keywordsOfFilter);
  return 'field' in filter ? valuesOf(filter).map((value) => ({ field: filter.field, value })) : [];
}

/** The condition on `search_document d` in SQL. */
export function conditionSql(condition: HitCondition, parameters: SqlParameters): string {
  const { index, audiences, filters, match, numbers } = condition;
  const parts = [`d.generation = (SELECT generation FROM search_index WHERE name = ${parameters.add(index.name)})`];
  if (audiences !== null) {
    const known = audiences.flatMap((value) => numbers.get({ field: AUDIENCE_FIELD, value: keyword(value) }) ?? []);
    parts.push(`d.audience && ${parameters.add(known)}::integer[]`);
  }
  for (const filter of filters) parts.push(filterSql(filter, condition, parameters));
  if (match !== null) parts.push(`d.words @@ ${parameters.add(match)}::tsquery`);
  return parts.join(' AND ');
}

/** Never NULL, so that a negation of it holds for everybody else. */
function filterSql(filter: SearchFilter, condition: HitCondition, parameters: SqlParameters): string {
  const joined = (filters: readonly SearchFilter[], word: 'AND' | 'OR', empty: string) =>
    filters.length === 0 ? empty : `(${filters.map((one) => filterSql(one, condition, parameters)).join(` ${word} `)})`;
  if ('all' in filter) return joined(filter.all, 'AND', 'true');
  if ('any' in filter) return joined(filter.any, 'OR', 'false');
  if ('not' in filter) return `NOT ${filterSql(filter.not, condition, parameters)}`;
  if ('ids' in filter) return `d.id = ANY(${parameters.add(filter.ids.filter(storable))}::text[])`;
  const { index, numbers } = condition;
  const numbered = () => valuesOf(filter).map((value) => numbers.get({ field: filter.field, value }) ?? NOBODY);
  // A distance names hundreds of places in which nobody lives, and each number is compared with each of a document's.
  if ('anyOf' in filter)
    return `d.tokens && ${parameters.add(numbered().filter((number) => number !== NOBODY))}::integer[]`;
  if ('allOf' in filter) return `d.tokens @> ${parameters.add(numbered())}::integer[]`;
  const [compared, bound] = 'atLeast' in filter ? ['>=', filter.atLeast] : ['<=', filter.atMost];
  return `coalesce(${numberSql(index, filter.field)} ${compared} ${parameters.add(bound)}::double precision, false)`;
}

const storable = (id: string): boolean => !id.includes('\0') && id.isWellFormed();

function valuesOf(filter: SearchFilter): string[] {
  if ('anyOf' in filter) return filter.anyOf.map(keyword);
  return 'allOf' in filter ? filter.allOf.map(keyword) : [];
}

/** A document's number of this field. */
export const numberSql = (index: IndexDefinition, field: string): string =>
  `d.numbers[${index.numbers.indexOf(field) + 1}]`;
