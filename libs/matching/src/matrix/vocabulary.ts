import type { Money } from '@hunar/kernel';
import { dayNumber } from '../domain/availability';
import type { LanguageSkill, TalentFacts, WorkingHours } from '../domain/facts';
import { hourlyRate, type HourlyRate } from '../domain/rate';
import { scheduleOf, type Schedule } from '@hunar/kernel';
import type { SkillGraph } from '../domain/skill-graph';
import { Dictionary } from './dictionary';
import { type Grade, Grades } from './grades';
import { SkillSets } from './skill-sets';

/** A zone and hours as they were stated. */
type StatedHours = Pick<TalentFacts, 'timeZone' | 'workingHours'>;

/** The distinct values of a matrix, as JSON. */
export interface VocabularyValues {
  readonly skills: readonly string[];
  readonly grades: readonly Grade[];
  readonly rates: readonly (Money | null)[];
  readonly weeklyHours: readonly (number | null)[];
  readonly days: readonly (string | null)[];
  readonly schedules: readonly StatedHours[];
  readonly languages: readonly (readonly LanguageSkill[])[];
}

const itself = <Value>(value: Value): Value => value;
const rateKey = (rate: Money | null): unknown => rate && `${rate.amountMinor} ${rate.currency} ${rate.period}`;
const hoursKey = (hours: readonly WorkingHours[]): string => {
  let key = '';
  for (const { weekday, start, end } of hours) key += `|${weekday} ${start} ${end}`;
  return key;
};
const languagesKey = (languages: readonly LanguageSkill[]): string => {
  let key = '';
  for (const { language, level } of languages) key += `|${language} ${level}`;
  return key;
};

/** What people's columns point into: every distinct rate, schedule, … once, with what the scorer reads of it. */
export class Vocabulary {
  readonly skills: SkillSets;
  readonly grades: Grades;
  readonly rates: Dictionary<Money | null, HourlyRate | null>;
  readonly weeklyHours: Dictionary<number | null, number | null>;
  readonly days: Dictionary<string | null, number | null>;
  readonly schedules: Dictionary<StatedHours, Schedule | null>;
  readonly languages: Dictionary<readonly LanguageSkill[], readonly LanguageSkill[]>;

  constructor(graph: Pick<SkillGraph, 'implies' | 'impliedBy'>, values?: VocabularyValues) {
    this.skills = new SkillSets(graph, values?.skills);
    this.grades = new Grades(values?.grades);
    this.rates = new Dictionary(rateKey, (rate) => rate && hourlyRate(rate), values?.rates);
    this.weeklyHours = new Dictionary<number | null, number | null>(itself, itself, values?.weeklyHours);
    this.days = new Dictionary<string | null, number | null>(
      itself,
      (date) => (date === null ? null : dayNumber(date)),
      values?.days,
    );
    this.schedules = new Dictionary<StatedHours, Schedule | null>(
      ({ timeZone, workingHours }) => (timeZone === null ? '' : `:${timeZone}`) + hoursKey(workingHours),
      ({ timeZone, workingHours }) => scheduleOf(timeZone, workingHours),
      values?.schedules,
    );
    this.languages = new Dictionary<readonly LanguageSkill[], readonly LanguageSkill[]>(
      languagesKey,
      itself,
      values?.languages,
    );
  }

  get values(): VocabularyValues {
    return {
      skills: this.skills.ids,
      grades: this.grades.values,
      rates: this.rates.values,
      weeklyHours: this.weeklyHours.values,
      days: this.days.values,
      schedules: this.schedules.values,
      languages: this.languages.values,
    };
  }
}
