import type { Emphasis, Engagement, LanguageLevel, Money, SkillLevel } from '@hunar/kernel';

export const JOB_STATES = ['open', 'closed'] as const;
/** Open postings are matched; closed ones are kept. */
export type JobState = (typeof JOB_STATES)[number];

/** A skill that a posting asks for. `minLevel` ranks; `required` (must-haves alone) leaves out whoever lacks the skill. */
export interface JobSkill {
  readonly skillId: string;
  readonly minLevel: SkillLevel | null;
  readonly required: boolean;
}

/** Local hours on one weekday (ISO, 1 is Monday), as "HH:MM"; an end before the start runs past midnight. */
export interface JobWorkingHours {
  readonly weekday: number;
  readonly start: string;
  readonly end: string;
}

/** A language (ISO 639-1) and how well it has to be spoken. */
export interface JobLanguage {
  readonly language: string;
  readonly level: LanguageLevel;
}

/** What a posting offers and asks for, checked. Null: not asked for, or left open. */
export interface JobTerms {
  readonly title: string;
  readonly description: string;
  readonly mustHave: readonly JobSkill[];
  readonly niceToHave: readonly JobSkill[];
  /** Both ends have one currency and one period. */
  readonly rateMin: Money | null;
  readonly rateMax: Money | null;
  readonly weeklyHours: number | null;
  /** Hours a working day that both sides shall be at work together. */
  readonly overlapHours: number | null;
  /** IANA name. */
  readonly timeZone: string;
  /** Empty: usual office hours. */
  readonly workingHours: readonly JobWorkingHours[];
  /** YYYY-MM-DD. */
  readonly startsOn: string | null;
  readonly engagement: Engagement;
  readonly language: JobLanguage | null;
  readonly emphasis: Emphasis;
  /** May people who stand on many shortlists give way, within bounds, to others who fit as well? */
  readonly spreadExposure: boolean;
}

/** A stored posting. */
export interface JobPosting extends JobTerms {
  readonly id: string;
  /** The company. */
  readonly organisationId: string;
  readonly state: JobState;
  readonly version: number;
  readonly createdAt: Date;
  readonly demo: boolean;
}
