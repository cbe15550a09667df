import type { Emphasis } from '@hunar/kernel';
import type { TalentCard } from '@hunar/talent';
import type { MatchScore } from './domain/match';
import type { Ranking } from './domain/rank';
import type { ExposureMove } from './exposure/spread-exposure';
import type { MutualScore } from './mutual/mutual-score';

/** At most so many people a list. */
export const MOST_MATCHES = 100;
export const SHORTLIST_ORDERS = ['fit', 'mutual'] as const;
/** By how well the person fits the job, or by that and how far the job meets the person's wishes. */
export type ShortlistOrder = (typeof SHORTLIST_ORDERS)[number];

/** A person on a shortlist. */
export interface ShortlistedPerson {
  readonly match: MatchScore;
  readonly card: TalentCard;
  /** Place by the founder's score alone, from 1. */
  readonly scoreRank: number;
  /** Where and why the person stands elsewhere than the order alone would put them. */
  readonly moved: ExposureMove | null;
  readonly both: MutualScore;
}

/** The best people for a job, with what their cards show. */
export interface Shortlist {
  /** What the ranking says beside its matches. */
  readonly ranking: Omit<Ranking, 'matches'>;
  readonly emphasis: Emphasis;
  /** Best first. */
  readonly matches: readonly ShortlistedPerson[];
  /** Every change that was committed before is in it. */
  readonly freshAsOf: Date;
  readonly tookMs: number;
}
