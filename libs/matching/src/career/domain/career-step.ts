import type { LanguageLevel, Money, SkillLevel } from '@hunar/kernel';
import type { TalentFacts } from '../../domain/facts';
import type { PartCode } from '../../domain/model';

export const STEP_CODES = [
  'step.skill',
  'step.level',
  'step.level_stated',
  'step.evidence',
  'step.rate_stated',
  'step.rate_lower',
  'step.hours_stated',
  'step.hours_more',
  'step.start',
  'step.working_hours',
  'step.language_stated',
  'step.language',
] as const;
/** What somebody can do: learn, raise, prove or state one thing. */
export type StepCode = (typeof STEP_CODES)[number];

/** Raw values, of which the sentence is made. */
export interface StepParams {
  readonly skillId?: string;
  readonly level?: SkillLevel;
  readonly from?: SkillLevel;
  readonly rate?: Money;
  readonly hours?: number;
  readonly language?: string;
  readonly languageLevel?: LanguageLevel;
}

/** One thing in which a person's facts could be another. */
export interface CareerStep {
  readonly code: StepCode;
  readonly params: StepParams;
  /** Ways to do the same have the same: only the best of them is told. */
  readonly group: string;
  readonly changed: Partial<TalentFacts>;
  /** The one part of the score that it can change; null: the skill parts. */
  readonly part: PartCode | null;
}

/** What a step would gain. */
export interface CareerGain {
  readonly step: CareerStep;
  /** The jobs in whose top ten the person would be, and is not; those that fit best then first. */
  readonly jobIds: readonly string[];
  /** Mean gain over those jobs, in hundredths of a point. */
  readonly meanGain: number;
}

/** Most jobs first, then the greater gain; the order of names at last, so that it is always the same. */
export const compareGains = (a: CareerGain, b: CareerGain): number =>
  b.jobIds.length - a.jobIds.length || b.meanGain - a.meanGain || (nameOf(a.step) < nameOf(b.step) ? -1 : 1);

const nameOf = ({ group, params }: CareerStep): string => `${group} ${JSON.stringify(params)}`;
