import type { Emphasis, EvidenceTier, LanguageLevel, Money, SkillLevel, WorkingHours } from '@hunar/kernel';

export type { WorkingHours } from '@hunar/kernel';

/** A language (ISO 639-1) at a level. */
export interface LanguageSkill {
  readonly language: string;
  readonly level: LanguageLevel;
}

/** A skill that a job wants. `minLevel` ranks and never filters; `required` filters (see `gatesFailed`). */
export interface SkillWish {
  readonly skillId: string;
  readonly minLevel: SkillLevel | null;
  readonly required: boolean;
}

/** All that the score reads of a job. Null or empty: the job does not ask for it. */
export interface JobFacts {
  readonly id: string;
  readonly mustHave: readonly SkillWish[];
  readonly niceToHave: readonly SkillWish[];
  /** Informs people only: asking less than the range is never punished. */
  readonly rateMin: Money | null;
  readonly rateMax: Money | null;
  readonly weeklyHours: number | null;
  /** Hours per working day that both sides shall be at work together. */
  readonly overlapHours: number | null;
  /** IANA name. */
  readonly timeZone: string;
  /** Empty: the default, 09:00–18:00 local from Monday to Friday. */
  readonly workingHours: readonly WorkingHours[];
  /** YYYY-MM-DD. */
  readonly startsOn: string | null;
  readonly language: LanguageSkill | null;
  /** What the founder weighs more or less than the model does; of the job, so that a pair has one score in both directions. */
  readonly emphasis: Emphasis;
}

/** A skill of a person; null where nobody said. */
export interface HeldSkill {
  readonly skillId: string;
  readonly level: SkillLevel | null;
  readonly years: number | null;
  readonly evidence: EvidenceTier;
}

/**
 * All that the score reads of a person. It has no name, gender, age, religion, origin or photo, and never will:
 * a type-level test holds the list of properties.
 */
export interface TalentFacts {
  readonly id: string;
  readonly skills: readonly HeldSkill[];
  readonly rate: Money | null;
  readonly weeklyHours: number | null;
  /** YYYY-MM-DD. */
  readonly availableFrom: string | null;
  /** IANA name; null when unknown. */
  readonly timeZone: string | null;
  readonly workingHours: readonly WorkingHours[];
  readonly languages: readonly LanguageSkill[];
}
