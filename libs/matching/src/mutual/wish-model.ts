export const WISH_CODES = ['pay', 'skills', 'hours', 'times', 'engagement'] as const;
export type WishCode = (typeof WISH_CODES)[number];

/** Weights in hundredths of a point, sum 10,000. Why these: docs/mutual-match.md. */
export const WISH_WEIGHTS: Readonly<Record<WishCode, number>> = {
  pay: 3000,
  skills: 2500,
  hours: 1500,
  times: 1500,
  engagement: 1500,
};

/** The share of what is asked, or of the most hours, at which nothing is left: half less pay, half again as many hours. */
export const WISH_CEILING = 0.5;
