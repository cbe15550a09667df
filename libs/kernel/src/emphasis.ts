/** What a founder may weigh more or less than the model does. */
export const EMPHASIS_GROUPS = ['skills', 'cost', 'hours', 'proof'] as const;
export type EmphasisGroup = (typeof EMPHASIS_GROUPS)[number];

/** Steps at most in either direction. */
export const MOST_EMPHASIS = 2;

/** Whole steps −2…+2 for each group; 0: as the model weighs. */
export type Emphasis = Readonly<Record<EmphasisGroup, number>>;

export const NO_EMPHASIS: Emphasis = { skills: 0, cost: 0, hours: 0, proof: 0 };
