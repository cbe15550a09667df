import { LANGUAGE_LEVELS, type LanguageLevel, type SkillLevel } from '@hunar/kernel';
import type { JobFacts } from '../../domain/facts';
import { hourlyRate } from '../../domain/rate';

/** What the open jobs ask for, each value with the number of jobs that do. */
export interface Wanted {
  /** Wished levels by skill; empty where no job names one. */
  readonly skills: ReadonlyMap<string, ReadonlySet<SkillLevel>>;
  readonly weeklyHours: ReadonlyMap<number, number>;
  /** Wished levels by language. */
  readonly languages: ReadonlyMap<string, ReadonlySet<LanguageLevel>>;
  /** What is paid an hour at most, by currency, ascending. */
  readonly budgets: ReadonlyMap<string, readonly number[]>;
  /** Does any job want hours in common? */
  readonly overlap: boolean;
}

export function wantedBy(jobs: Iterable<JobFacts>): Wanted {
  const skills = new Map<string, Set<SkillLevel>>();
  const weeklyHours = new Map<number, number>();
  const languages = new Map<string, Set<LanguageLevel>>();
  const budgets = new Map<string, number[]>();
  let overlap = false;
  for (const job of jobs) {
    for (const { skillId, minLevel } of [...job.mustHave, ...job.niceToHave]) {
      const levels = entryOf(skills, skillId, () => new Set());
      if (minLevel !== null) levels.add(minLevel);
    }
    if (job.weeklyHours) weeklyHours.set(job.weeklyHours, (weeklyHours.get(job.weeklyHours) ?? 0) + 1);
    if (job.language) entryOf(languages, job.language.language, () => new Set()).add(job.language.level);
    const budget = job.rateMax && hourlyRate(job.rateMax);
    if (budget) entryOf(budgets, budget.currency, () => []).push(budget.amount);
    overlap ||= (job.overlapHours ?? 0) > 0;
  }
  for (const amounts of budgets.values()) amounts.sort((a, b) => a - b);
  return { skills, weeklyHours, languages, budgets, overlap };
}

/** The levels of a language above `from`, or all, of those that jobs wish for; the lowest first. */
export const levelsAbove = (wished: ReadonlySet<LanguageLevel>, from: LanguageLevel | null): LanguageLevel[] =>
  LANGUAGE_LEVELS.filter(
    (level) => wished.has(level) && (from === null || LANGUAGE_LEVELS.indexOf(level) > LANGUAGE_LEVELS.indexOf(from)),
  );

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
