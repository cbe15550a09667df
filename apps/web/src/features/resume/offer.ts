import type { ProfileToFillFragment, UpdateProfileInput } from '@/shared/graphql/gql/resume/graphql';
import type { ResumeItem, ResumeReading } from './reading';

export type Profile = ProfileToFillFragment;
/** What is sent, without the version. */
export type Changes = Omit<UpdateProfileInput, 'version'>;

export const GROUPS = ['basics', 'skills', 'work', 'education', 'languages', 'links', 'terms'] as const;
export type OfferGroup = (typeof GROUPS)[number];

/** Something that the résumé says and the profile does not, to be taken over or left. */
export interface Offer {
  readonly key: string;
  readonly group: OfferGroup;
  /** Key of the messages, `field.*`. */
  readonly field: string;
  /** What was read. */
  readonly value: OfferValue;
  /** What the profile says now and would lose; null: nothing. */
  readonly now: OfferValue | null;
  /** Why it cannot be taken as it is: key of the messages, `lacks.*`. */
  readonly lacks: 'start' | 'names' | 'level' | null;
  readonly items: readonly ResumeItem[];
  /** Writes it into what is sent. */
  readonly apply: (changes: Changes, profile: Profile) => Changes;
}

/** A value with how it is to be written. */
export type OfferValue =
  | { readonly as: 'text' | 'country' | 'zone' | 'day' | 'hours'; readonly value: string }
  | { readonly as: 'money'; readonly value: NonNullable<Profile['rate']> | NonNullable<ResumeReading['draft']['rate']> }
  | { readonly as: 'skill'; readonly name: string; readonly level: number | null; readonly years: number | null }
  | { readonly as: 'language'; readonly language: string; readonly level: string | null }
  | { readonly as: 'entry'; readonly name: string; readonly from: string | null; readonly to: string | null };
