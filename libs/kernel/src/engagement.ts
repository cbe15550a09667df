export const ENGAGEMENTS = ['hourly', 'fixed_price', 'part_time', 'full_time'] as const;
/** How work is contracted. */
export type Engagement = (typeof ENGAGEMENTS)[number];
