import type { WishScore } from './wish-score';

/** Both sides of a pair in one number. */
export interface MutualScore {
  /** Hundredths of a point, 0…10,000: the harmonic mean of the match score and the wish score. */
  readonly total: number;
  readonly wish: WishScore;
}

/**
 * The harmonic mean 2ab / (a + b) of two scores in hundredths, rounded to whole ones; 0 when either is 0. Near the lesser of the two, so
 * that neither side's enthusiasm makes up for the other's indifference (Pizzato et al. 2010). Never falls when either rises.
 */
export const mutualTotal = (match: number, wish: number): number =>
  match === 0 || wish === 0 ? 0 : Math.round((2 * match * wish) / (match + wish));
