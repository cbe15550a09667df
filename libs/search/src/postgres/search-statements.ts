import type { IndexDefinition, SearchQuery } from '../search-engine';
import { MOST_FACET_VALUES } from '../query/check-query';
import { conditionSql, type HitCondition, numberSql } from './hit-condition';
import type { Position } from './postgres-cursor';
import { SqlParameters } from './sql-parameters';
import type { TextPlan } from './text-plan';
import { scoreSql } from './text-sql';

/** A statement and its parameters. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** One hit more than the page has: columns id, key, card, texts. */
export function pageStatement(
  condition: HitCondition,
  query: SearchQuery,
  plan: TextPlan | null,
  after: Position | null,
): Statement {
  const parameters = new SqlParameters();
  const where = conditionSql(condition, parameters);
  const key = keySql(condition, query, plan, parameters);
  const order = query.sort?.direction === 'ascending' ? 'ASC' : 'DESC';
  const start = after ? startSql(after, order, parameters) : 'true';
  const sql = `
    WITH top AS (
      SELECT * FROM (SELECT d.generation, d.id, ${key} AS key FROM search_document d WHERE ${where}) AS hit
       WHERE ${start}
       ORDER BY key ${order} NULLS LAST, id LIMIT ${parameters.add(query.first + 1)})
    SELECT top.id, top.key, c.card, c.texts FROM top JOIN search_card c USING (generation, id)
     ORDER BY top.key ${order} NULLS LAST, top.id`;
  return { sql, parameters: parameters.values };
}

function keySql(
  { index }: HitCondition,
  { sort }: SearchQuery,
  plan: TextPlan | null,
  parameters: SqlParameters,
): string {
  if (sort) return numberSql(index, sort.field);
  return plan === null ? '0::double precision' : scoreSql(plan, parameters);
}

function startSql({ key, id }: Position, order: 'ASC' | 'DESC', parameters: SqlParameters): string {
  const later = `id > ${parameters.add(id)}::text COLLATE "C"`;
  if (key === null) return `key IS NULL AND ${later}`;
  const last = `${parameters.add(key)}::double precision`;
  return `(key ${order === 'ASC' ? '>' : '<'} ${last} OR key IS NULL OR (key = ${last} AND ${later}))`;
}

/** How many are found, as the row without a field, and the values of the facets with their counts: columns field, value, count. */
export function countStatement(condition: HitCondition, facets: readonly string[]): Statement {
  const parameters = new SqlParameters();
  const where = conditionSql(condition, parameters);
  if (facets.length === 0) {
    const sql = `SELECT NULL AS field, NULL AS value, count(*)::integer AS count FROM search_document d WHERE ${where}`;
    return { sql, parameters: parameters.values };
  }
  // All facets in one pass: each document's numbers of their values, and a zero by which the documents are counted.
  const sql = `
    WITH counted AS (
      SELECT number, count(*)::integer AS count
        FROM (SELECT unnest(0 || ${facetSlices(condition.index, facets).join(' || ')}) AS number
                FROM search_document d WHERE ${where}) AS hit
       GROUP BY number)
    SELECT field, value, count FROM (
      SELECT v.field, v.value, c.count, row_number() OVER (PARTITION BY v.field ORDER BY c.count DESC, v.value) AS place
        FROM counted c LEFT JOIN search_value v ON v.id = c.number) AS placed
     WHERE place <= ${MOST_FACET_VALUES} ORDER BY field, place`;
  return { sql, parameters: parameters.values };
}

/** The parts of `tokens` that hold the facets' values; neighbours in one piece. */
function facetSlices({ keywords }: IndexDefinition, facets: readonly string[]): string[] {
  const fields = [...new Set(facets.map((facet) => keywords.indexOf(facet)))].sort((a, b) => a - b);
  const runs: { first: number; last: number }[] = [];
  for (const field of fields) {
    const run = runs.at(-1);
    if (run?.last === field - 1) run.last = field;
    else runs.push({ first: field, last: field });
  }
  return runs.map(({ first, last }) => `d.tokens[d.bounds[${first + 1}] + 1 : d.bounds[${last + 2}]]`);
}
