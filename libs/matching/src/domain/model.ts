/** Changes whenever the same facts could score differently: a formula, a constant, a default weight, a fact that is read. */
export const MODEL_VERSION = 'hunar-match-1.3.0';

export const PART_CODES = [
  'must_have',
  'nice_to_have',
  'level_and_years',
  'evidence',
  'overlap',
  'rate',
  'availability',
  'language',
] as const;
export type PartCode = (typeof PART_CODES)[number];

/** Weights in hundredths of a point; those of all parts sum to `FULL_SCORE`. */
export type PartWeights = Readonly<Record<PartCode, number>>;

/** 100.00 points in hundredths. */
export const FULL_SCORE = 10_000;

/** Why these: docs/match-score.md, "Weights". */
export const DEFAULT_WEIGHTS: PartWeights = {
  must_have: 3200,
  nice_to_have: 800,
  level_and_years: 2600,
  evidence: 700,
  overlap: 1000,
  rate: 900,
  availability: 500,
  language: 300,
};

/** Value of what nobody stated: neither a hidden penalty of 0 nor full credit. Every use of it is said in the reason. */
export const NEUTRAL = 0.5;

/** What a nice-to-have counts beside a must-have within level and evidence: the ratio of the two parts' weights. */
export const NICE_SHARE = 0.25;
