import type { EvidenceTier, LanguageLevel, Money, SkillLevel } from '@hunar/kernel';
import type { PartCode } from './model';
import type { CreditKind } from './skill-graph';

/** What a skill of the job is called: its slug and its name in Latin script. */
export interface SkillName {
  readonly id: string;
  readonly name: string;
}

/** What a person has for one wanted skill, by the measure of the part that shows it. */
export interface SkillCredit {
  readonly skill: SkillName;
  readonly must: boolean;
  readonly credit: CreditKind;
  /** The held skill that earned it, when it is another than the wanted one. */
  readonly through: SkillName | null;
  /** Of the held skill; null when unknown or missing. */
  readonly level: SkillLevel | null;
  readonly years: number | null;
  readonly evidence: EvidenceTier | null;
  readonly wantedLevel: SkillLevel | null;
  /** 0…1. */
  readonly value: number;
  /** Weight within the part, 1 (common) … 3 (rare). */
  readonly rarity: number;
}

export const REASON_CODES = [
  'skills.exact',
  'skills.implied',
  'skills.neighbouring',
  'skills.missing',
  'level.held',
  'level.below',
  'level.unknown',
  'level.nothing',
  'evidence.credentialed',
  'evidence.evidenced',
  'evidence.claimed',
  'evidence.nothing',
  'overlap.enough',
  'overlap.short',
  'overlap.none',
  'overlap.unknown',
  'overlap.unstated',
  'overlap.usual',
  'overlap.usual_none',
  'rate.within',
  'rate.above',
  'rate.unstated',
  'rate.fixed',
  'rate.inconvertible',
  'start.free',
  'start.late',
  'start.unknown',
  'hours.enough',
  'hours.short',
  'hours.unknown',
  'language.enough',
  'language.below',
  'language.unknown',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export const GAP_CODES = [
  'gap.skill_missing',
  'gap.skill_neighbouring',
  'gap.skill_implied',
  'gap.level_below',
  'gap.level_unknown',
  'gap.evidence_claimed',
  'gap.overlap_short',
  'gap.overlap_none',
  'gap.overlap_unstated',
  'gap.overlap_unknown',
  'gap.rate_above',
  'gap.rate_unstated',
  'gap.rate_incomparable',
  'gap.start_late',
  'gap.start_unknown',
  'gap.hours_short',
  'gap.hours_unknown',
  'gap.language_below',
  'gap.language_unknown',
] as const;
export type GapCode = (typeof GAP_CODES)[number];

/** Raw values; people's words are made of them by `explain`. Dates YYYY-MM-DD, languages ISO 639-1, hours and percent plain numbers. */
export interface ReasonParams {
  readonly count?: number;
  readonly hours?: number;
  readonly wanted?: number;
  readonly rate?: Money;
  readonly max?: Money;
  /** The rate in the job's currency, per hour, when it was converted. */
  readonly converted?: Money | null;
  readonly percent?: number;
  readonly date?: string;
  readonly start?: string;
  readonly language?: string;
  readonly languageLevel?: LanguageLevel;
  readonly wantedLanguageLevel?: LanguageLevel;
  readonly skill?: string;
  readonly through?: string;
  readonly level?: SkillLevel;
  readonly wantedLevel?: SkillLevel;
}

export interface Reason {
  readonly code: ReasonCode;
  readonly params: ReasonParams;
}

/** One part of a score. */
export interface PartScore {
  readonly code: PartCode;
  /** 0…1. */
  readonly value: number;
  /** Hundredths of a point; those of all parts sum to 10,000. */
  readonly weight: number;
  /** Whole hundredths; those of all parts sum to the total. */
  readonly contribution: number;
  readonly reasons: readonly Reason[];
  readonly skills: readonly SkillCredit[];
}

/** Something that would raise the score. */
export interface Gap {
  readonly code: GapCode;
  readonly part: PartCode;
  readonly params: ReasonParams;
  /** By how many hundredths, everything else unchanged: computed by scoring again. */
  readonly gain: number;
}

/** One number and all that it is made of. */
export interface MatchScore {
  readonly modelVersion: string;
  readonly jobId: string;
  readonly talentId: string;
  /** Hundredths of a point, 0…10,000: the sum of the parts' contributions. */
  readonly total: number;
  readonly parts: readonly PartScore[];
  /** Largest gain first. */
  readonly gaps: readonly Gap[];
  /** Required skills that the person lacks; a ranking leaves such people out. */
  readonly gatesFailed: readonly SkillName[];
}
