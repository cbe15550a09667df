import type { JobFacts } from '../domain/facts';
import { PART_CODES } from '../domain/model';
import type { RankingContext } from '../domain/scoring-context';
import { yearsValue } from '../domain/proficiency';
import { SKILL_BITS, SKILL_MASK } from '../matrix/chunk';
import { CHUNK_SLOTS } from '../matrix/postings';
import { prepareFor } from '../matrix/search';
import { type TermColumns, TERMS } from '../matrix/term-columns';
import { TermTables } from '../matrix/term-tables';
import type { TalentMatrix } from '../matrix/talent-matrix';

/** A matrix as rows of numbers, for whoever would rank the same people by other means: a person's slot, then the indexes of their terms. */
export function* talentRows(matrix: TalentMatrix): Iterable<readonly number[]> {
  for (let slot = 0; slot < matrix.capacity; slot += 1) {
    const chunk = matrix.chunks[Math.floor(slot / CHUNK_SLOTS)]!;
    const local = slot % CHUNK_SLOTS;
    yield [slot, ...TERMS.map((term) => chunk.terms[term][local]!)];
  }
}

/** Slot, skill, level (null: unknown), value of years, value of evidence. */
export function* skillRows(matrix: TalentMatrix): Iterable<readonly (number | null)[]> {
  const { values, evidences } = matrix.vocabulary.grades;
  for (let slot = 0; slot < matrix.capacity; slot += 1) {
    const chunk = matrix.chunks[Math.floor(slot / CHUNK_SLOTS)]!;
    const local = slot % CHUNK_SLOTS;
    const from = chunk.skillsAt[local]!;
    for (let at = from; at < from + chunk.skillCounts[local]!; at += 1) {
      const grade = chunk.holdings[at]! >>> SKILL_BITS;
      const { level, years } = values[grade]!;
      yield [slot, chunk.holdings[at]! & SKILL_MASK, level, yearsValue(years), evidences[grade]!];
    }
  }
}

/** A job as numbers: all that does not depend on the person, and what each distinct term earns, computed beforehand. */
export function relationalJob(facts: JobFacts, matrix: TalentMatrix, context: RankingContext) {
  const job = prepareFor(facts, matrix, context);
  const terms = new TermTables(job, matrix.vocabulary, matrix.overlaps);
  const { skills, schedules, rates, days, weeklyHours, languages } = matrix.vocabulary;
  const all = (indexes: readonly number[]): TermColumns => {
    const column = Uint32Array.from(indexes);
    return { rate: column, weeklyHours: column, day: column, schedule: column, languages: column };
  };
  const each = (count: number, amount: (columns: TermColumns, index: number) => number): number[] => {
    const indexes = Array.from({ length: count }, (_, index) => index);
    return indexes.map((index) => amount(all(indexes), index));
  };
  const pairs = days.values.flatMap((_, day) => weeklyHours.values.map((__, hours) => [day, hours] as const));
  return {
    weights: PART_CODES.map((_, part) => job.weights[part]!),
    mustWeight: job.mustWeight,
    niceWeight: job.niceWeight,
    depthWeight: job.depthWeight,
    gates: job.gates.length,
    wishes: job.wishes,
    paths: job.wishes.flatMap(({ index, paths, minLevel, required }) =>
      [...paths.values()].flatMap(({ through, credit, kind }) => {
        const skill = skills.find(through);
        return skill < 0
          ? []
          : [{ wish: index, skill, credit, level: minLevel ?? 5, gate: required && kind !== 'neighbouring' }];
      }),
    ),
    overlaps: each(schedules.values.length, (columns, index) => terms.overlap(columns, index)),
    rates: each(rates.values.length, (columns, index) => terms.rate(columns, index)),
    languages: each(languages.values.length, (columns, index) => terms.language(columns, index)),
    availabilities: pairs.map(([day, hours]) => {
      const columns = { ...all([day]), weeklyHours: Uint32Array.of(hours) };
      return { day, hours, amount: terms.availability(columns, 0) };
    }),
  };
}
