import { quoteLexeme } from './indexed-words';
import type { SqlParameters } from './sql-parameters';
import { type Alternative, FIELD_WEIGHTS, type FieldWeight, type PlannedTerm, type TextPlan } from './text-plan';

/** What a text finds, in tsquery notation. */
export const matchQuery = (plan: TextPlan): string => plan.map(termQuery).join(' & ');

function termQuery({ words, phrases }: PlannedTerm): string {
  const typed = words.map(({ alternatives }) => `(${anyOf(alternatives)})`).join(' & ');
  return `(${[`(${typed})`, ...phrases.map(({ lexeme }) => quoteLexeme(lexeme))].join(' | ')})`;
}

const anyOf = (alternatives: readonly Alternative[], weight = ''): string =>
  alternatives.map(({ lexeme, prefix }) => quoteLexeme(lexeme) + marks(prefix, weight)).join(' | ');

const marks = (prefix: boolean, weight: string): string => (prefix || weight ? `:${prefix ? '*' : ''}${weight}` : '');

/** The score of a document `d` that the plan finds, in SQL. */
export const scoreSql = (plan: TextPlan, parameters: SqlParameters): string =>
  plan.map((term) => termScore(term, parameters)).join(' + ');

function termScore({ words, phrases }: PlannedTerm, parameters: SqlParameters): string {
  // A word that is not there is NULL, and so is the sum then; GREATEST passes over it.
  const typed = words.map(({ alternatives }) => bestSql(alternatives, parameters)).join(' + ');
  return phrases.length === 0 ? typed : `GREATEST(${typed}, ${bestSql(phrases, parameters)})`;
}

/** The best of closeness × weight over the alternatives: the first condition that holds, in falling order of what it is worth. */
function bestSql(alternatives: readonly Alternative[], parameters: SqlParameters): string {
  const worth = new Map<number, string[]>();
  for (const weight of Object.keys(FIELD_WEIGHTS) as FieldWeight[]) {
    for (const alternative of alternatives) {
      const score = alternative.closeness * FIELD_WEIGHTS[weight];
      worth.set(score, [...(worth.get(score) ?? []), anyOf([alternative], weight)]);
    }
  }
  const cases = [...worth]
    .sort(([a], [b]) => b - a)
    .map(([score, queries]) => `WHEN d.words @@ ${parameters.add(queries.join(' | '))}::tsquery THEN ${score}`);
  return `(CASE ${cases.join(' ')} END)::double precision`;
}
