import type { LanguageLevel, Money, SkillLevel } from '@hunar/kernel';
import type { SkillNormaliser, Taxonomy, UnknownMention } from '@hunar/skills';
import type { LinkKind } from './head/links';
import type { Found } from '../text/span';

/** What reading a résumé needs to know. */
export interface ResumeKnowledge {
  readonly normaliser: Pick<SkillNormaliser, 'readAll'>;
  readonly taxonomy: Pick<Taxonomy, 'nameOf'>;
  /** YYYY-MM-DD: where "Present" ends. */
  readonly today: string;
}

/** A link that somebody shows of themselves. */
export interface ReadLink {
  readonly kind: LinkKind;
  readonly url: string;
}

/** A skill; level, years and evidence are null where the résumé does not say. */
export interface ReadSkill {
  readonly skillId: string;
  readonly name: string;
  readonly level: SkillLevel | null;
  /** As stated, or else the time spent in jobs whose text names the skill; two at a time count once. */
  readonly years: number | null;
  /** A repository of a project that names the skill. */
  readonly evidenceUrl: string | null;
}

/** A job. Months are `YYYY-MM`, or `YYYY` where only the year is said. */
export interface ReadWork {
  readonly title: string | null;
  readonly organisation: string | null;
  readonly from: string | null;
  /** Null while it goes on, and where it is not said. */
  readonly to: string | null;
  readonly current: boolean;
  readonly place: string | null;
  readonly summary: string | null;
}

export interface ReadEducation {
  readonly institution: string | null;
  readonly qualification: string | null;
  readonly startYear: number | null;
  readonly endYear: number | null;
}

/** A language (ISO 639-1); the level is null where it is not said. */
export interface ReadLanguage {
  readonly language: string;
  readonly level: LanguageLevel | null;
}

/** What a résumé says of its person. Null and empty: it does not say. */
export interface ReadResume {
  readonly name: Found<string> | null;
  readonly headline: Found<string> | null;
  readonly email: Found<string> | null;
  /** E.164. */
  readonly phone: Found<string> | null;
  readonly links: readonly Found<ReadLink>[];
  readonly city: Found<string> | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: Found<string> | null;
  /** IANA name. */
  readonly timeZone: Found<string> | null;
  readonly skills: readonly Found<ReadSkill>[];
  readonly workHistory: readonly Found<ReadWork>[];
  readonly education: readonly Found<ReadEducation>[];
  readonly languages: readonly Found<ReadLanguage>[];
  readonly rate: Found<Money> | null;
  readonly weeklyHours: Found<number> | null;
  /** YYYY-MM-DD. */
  readonly availableFrom: Found<string> | null;
  readonly about: Found<string> | null;
}

/** A résumé, read. Spans are UTF-16 offsets into `text`. */
export interface ResumeReading {
  readonly text: string;
  readonly resume: ReadResume;
  /** What looks like a skill and is not known. */
  readonly unknown: readonly UnknownMention[];
}
