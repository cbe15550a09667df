import type { Money } from '@hunar/kernel';
import type { LanguageSkill, ProfileLink } from './profile';

/** What an import knows of a person, in the order of the file; null or an empty list where the file is silent. */
export interface ImportedTalent {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly cnic: string | null;
  readonly gender: 'female' | 'male' | 'other' | null;
  readonly dateOfBirth: string | null;
  readonly fatherName: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly timeZone: string | null;
  readonly rate: Money | null;
  readonly weeklyHours: number | null;
  readonly languages: readonly LanguageSkill[];
  readonly links: readonly ProfileLink[];
  readonly skillIds: readonly string[];
}
