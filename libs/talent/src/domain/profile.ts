import type { EvidenceTier, LanguageLevel, SkillLevel } from '@hunar/kernel';

/** Local hours on one weekday (ISO, 1 is Monday), as "HH:MM"; an end before the start runs past midnight. */
export interface WorkingHours {
  readonly weekday: number;
  readonly start: string;
  readonly end: string;
}

/** Days are YYYY-MM-DD; no end means that it goes on. */
export interface WorkEntry {
  readonly title: string;
  readonly organisation: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly summary: string | null;
}

export interface EducationEntry {
  readonly institution: string;
  readonly qualification: string;
  readonly startYear: number | null;
  readonly endYear: number | null;
}

export interface ProfileLink {
  readonly kind: LinkKind;
  readonly url: string;
}
export const LINK_KINDS = ['github', 'linkedin', 'website'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export interface LanguageSkill {
  /** ISO 639-1. */
  readonly language: string;
  readonly level: LanguageLevel;
}

/** A skill of a profile; level and years are null when nobody has said. */
export interface ProfileSkill {
  readonly skillId: string;
  readonly level: SkillLevel | null;
  readonly years: number | null;
  readonly evidence: EvidenceTier;
  readonly evidenceUrl: string | null;
}

/** The fields that both a person and an import may write. */
export type SharedField =
  | 'name'
  | 'city'
  | 'country'
  | 'timeZone'
  | 'rate'
  | 'weeklyHours'
  | 'languages'
  | 'links'
  | 'skills'
  | 'phone';
export type FieldSources = Partial<Record<SharedField, 'person' | string>>;

/**
 * "Kiran Fatima Naqvi" and "Naqvi, Kiran Fatima" → "Kiran N.": how a person who has not claimed the profile is shown. One name
 * stays as it is; of an address or a number that stands where a name belongs, the first character is left.
 */
export function shortenedName(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s*,\s*/u);
  const inOrder = others.length > 0 && others[0] !== '' ? `${others.join(' ')} ${first}` : first;
  const words = inOrder.split(/\s+/u);
  if (/@|\d[\d\s().-]{4,}/u.test(name)) return initialOf(inOrder);
  return words.length < 2 ? inOrder : `${words[0]} ${initialOf(words.at(-1)!)}`;
}

function initialOf(word: string): string {
  const initial = /\p{L}/u.exec(word)?.[0] ?? [...word][0] ?? '';
  return `${initial.toLocaleUpperCase('en')}.`;
}
