import type { Categories } from './categories';
import type { Counts } from './counts';

/** What counts as being favoured: a place among a ranking's first ten or hundred, or a score above the sample's median. */
export const DEFINITIONS = ['top_10', 'top_100', 'scoring'] as const;
export type Definition = (typeof DEFINITIONS)[number];

/** Along what people are grouped. */
export const DIMENSIONS = ['sex', 'region', 'sex_by_region'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Counts of the people of one sex and region, by definition. People and assessments are the same in each. */
export interface Group extends Categories {
  readonly counts: Readonly<Record<Definition, Counts>>;
}

/** Groups of fewer people are not shown. */
export const LEAST_PEOPLE = 10;
/** Numbers of selections that come from fewer people, but not from none, are not shown. */
export const LEAST_SELECTED = 5;
/** What is withheld could be any of so many numbers at least. */
export const SPREAD = 5;
/** Categories with a smaller share may be left out of the impact ratios (6 RCNY § 5-301 (d)). */
export const LEAST_SHARE = 0.02;
/** An impact ratio below it is a sign of adverse impact (29 CFR § 1607.4 (D)). */
export const FOUR_FIFTHS = 0.8;
