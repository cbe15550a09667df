import type { LanguageLevel, Period } from '@/shared/graphql/gql/resume/graphql';

/** Words of the résumé and what was read from them. */
export interface ResumeItem {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Short; for a list it begins with what the entry is called. */
  readonly value: string;
}

/** What a résumé says of a person; null and empty: it does not say. */
export interface ResumeDraft {
  readonly name: string | null;
  readonly headline: string | null;
  readonly about: string | null;
  readonly city: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** IANA name. */
  readonly timeZone: string | null;
  readonly rate: { readonly amount: number; readonly currency: string; readonly period: Period } | null;
  readonly weeklyHours: number | null;
  readonly availableFrom: string | null;
  readonly links: readonly { readonly kind: string; readonly url: string }[];
  readonly skills: readonly ReadSkill[];
  readonly workHistory: readonly ReadWork[];
  readonly education: readonly ReadEducation[];
  readonly languages: readonly { readonly language: string; readonly level: LanguageLevel | null }[];
}

export interface ReadSkill {
  readonly skill: { readonly id: string; readonly name: string };
  readonly level: number | null;
  readonly years: number | null;
  readonly evidenceUrl: string | null;
}

export interface ReadWork {
  readonly title: string | null;
  readonly organisation: string | null;
  readonly startedOn: string | null;
  /** Null while it goes on, and where it is not said. */
  readonly endedOn: string | null;
  readonly summary: string | null;
}

export interface ReadEducation {
  readonly institution: string | null;
  readonly qualification: string | null;
  readonly startYear: number | null;
  readonly endYear: number | null;
}

export interface ResumeReading {
  readonly text: string;
  readonly draft: ResumeDraft;
  readonly items: readonly ResumeItem[];
  readonly unknown: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}
