import type { Emphasis, Engagement, LanguageLevel, Period } from '@hunar/kernel';
import type { JobWorkingHours } from './job-posting';

/** A skill as somebody enters it: the taxonomy's id, or a name in any usual spelling. */
export interface SkillDraft {
  readonly skill: string;
  readonly minLevel: number | null;
  readonly required: boolean;
}

/** An amount in major units. */
export interface RateDraft {
  readonly amount: number;
  readonly currency: string;
  readonly period: Period;
}

/** A posting as somebody enters it, not checked yet. */
export interface JobDraft {
  /** Null: the only company of whoever posts it. */
  readonly companyId: string | null;
  readonly title: string;
  readonly description: string | null;
  readonly mustHave: readonly SkillDraft[];
  readonly niceToHave: readonly SkillDraft[];
  readonly rateMin: RateDraft | null;
  readonly rateMax: RateDraft | null;
  readonly weeklyHours: number | null;
  readonly overlapHours: number | null;
  /** Null: the company's. */
  readonly timeZone: string | null;
  readonly workingHours: readonly JobWorkingHours[];
  readonly startsOn: string | null;
  readonly engagement: Engagement;
  readonly language: { readonly language: string; readonly level: LanguageLevel } | null;
  readonly emphasis: Emphasis;
  readonly spreadExposure: boolean;
}
