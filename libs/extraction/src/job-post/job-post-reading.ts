import type { Engagement, LanguageLevel, Money, SkillLevel } from '@hunar/kernel';
import type { SkillNormaliser, Taxonomy, UnknownMention } from '@hunar/skills';
import type { Pay } from '../text/money/money-reader';
import type { ReadSource, Span } from '../text/span';

/** What reading a job post needs to know. */
export interface JobPostKnowledge {
  readonly normaliser: Pick<SkillNormaliser, 'readAll'>;
  readonly taxonomy: Pick<Taxonomy, 'byId' | 'nameOf' | 'roles'>;
}

export const SENIORITIES = ['intern', 'junior', 'mid', 'senior', 'lead', 'staff', 'principal', 'head'] as const;
/** How senior a job is. */
export type Seniority = (typeof SENIORITIES)[number];

/** What an item is about. `softSkill` and `mention`: read, and not taken into the draft. */
export const JOB_FIELDS = [
  'title',
  'companyName',
  'seniority',
  'engagement',
  'mustHave',
  'niceToHave',
  'softSkill',
  'mention',
  'pay',
  'otherPay',
  'weeklyHours',
  'overlapHours',
  'timeZone',
  'place',
  'remote',
  'yearsMin',
  'startsOn',
  'language',
] as const;
export type JobField = (typeof JOB_FIELDS)[number];

/** Something that was read, and its words: `text === given.slice(start, end)`. */
export interface ReadItem<Field extends string = string> extends Span {
  readonly field: Field;
  readonly text: string;
  readonly source: ReadSource;
  /** Short, for people. */
  readonly value: string;
}

/** A skill that the post asks for; level and years are null where it does not say. */
export interface ReadJobSkill {
  readonly skillId: string;
  readonly minLevel: SkillLevel | null;
  readonly years: number | null;
}

/** The posting that the text describes. Null: not stated. */
export interface ReadJobPost {
  readonly title: string | null;
  readonly companyName: string | null;
  readonly seniority: Seniority | null;
  readonly engagement: Engagement | null;
  readonly mustHave: readonly ReadJobSkill[];
  readonly niceToHave: readonly ReadJobSkill[];
  /** As written, in major units; currency or period may be missing. */
  readonly pay: Pay | null;
  /** The ends of `pay`, where currency and period are stated. */
  readonly rateMin: Money | null;
  readonly rateMax: Money | null;
  /** Of a range the lower end. */
  readonly weeklyHours: number | null;
  readonly overlapHours: number | null;
  /** IANA. */
  readonly timeZone: string | null;
  /** As written. */
  readonly place: string | null;
  /** False: on site or hybrid. */
  readonly remote: boolean | null;
  readonly yearsMin: number | null;
  /** YYYY-MM-DD. */
  readonly startsOn: string | null;
  readonly language: { readonly language: string; readonly level: LanguageLevel } | null;
}

export interface JobPostReading {
  readonly items: readonly ReadItem<JobField>[];
  readonly draft: ReadJobPost;
  /** What looks like a skill and is not known. */
  readonly unknown: readonly UnknownMention[];
  /** Was a language model asked, and did it answer usably? */
  readonly assisted: boolean;
}

/** Longer texts are cut here: no job post is longer. */
export const LONGEST_TEXT = 50_000;
