import type { Period } from '@hunar/kernel';

const PERIODS: readonly (readonly [RegExp, Period])[] = [
  [/\b(?:hourly|hours?|hrs?|h|p\.?h\.?|ghanta)\b/i, 'hour'],
  [/\b(?:daily|days?|d)\b/i, 'day'],
  [/\b(?:weekly|weeks?|wks?|w)\b/i, 'week'],
  [/\b(?:monthly|months?|mth|mon|mo|m|pcm|p\.?m\.?|mahana|mahina|maheena|mahine)\b|ماہ/i, 'month'],
  [/\b(?:annually|annual|yearly|years?|yrs?|yr|y|annum|p\.?a\.?|lpa|ctc)\b/i, 'year'],
  [/\b(?:project|gig)\b/i, 'fixed'],
];

/** The period that words such as "per hour", "/mo", "p.a." name; null for others ("per article"). */
export function periodOf(words: string | undefined): Period | null {
  if (words === undefined) return null;
  const noun = words.replace(/^[^\p{L}]+/u, '').replace(/^(?:per|an?|each|every|p\/|fi)\b[\s-]*/i, '');
  return PERIODS.find(([pattern]) => pattern.test(noun))?.[1] ?? null;
}

const LABELS: readonly (readonly [RegExp, Period])[] = [
  [/\b(?:hourly|per hour|an hour|\/hr|\/hour)\b/gi, 'hour'],
  [/\b(?:daily|day[ -]rate|per day|per diem)\b/gi, 'day'],
  [/\b(?:weekly|per week)\b/gi, 'week'],
  [/\b(?:monthly|per month|mahana|\/month)\b|ماہانہ/gi, 'month'],
  [/\b(?:annual|annually|annualized|yearly|per annum|per year|\bp\.a\b|ctc|lpa)\b/gi, 'year'],
  [
    /\b(?:fixed[ -](?:price|budget|fee)|flat fee|lump[ -]?sum|project budget|one[ -]time (?:payment|project)|total (?:project )?budget|fixed)\b/gi,
    'fixed',
  ],
];

/** The period that the words before an amount name ("Monthly salary:"); the nearest one counts. */
export function periodBefore(words: string): Period | null {
  let best: { at: number; period: Period } | null = null;
  for (const [pattern, period] of LABELS) {
    for (const { index } of words.matchAll(pattern))
      if (best === null || index >= best.at) best = { at: index, period };
  }
  return best?.period ?? null;
}
