import type { LanguageSkill, ProfileLink, WorkEntry } from './profile';

interface Facts {
  readonly headline: string | null;
  readonly about: string | null;
  readonly city: string | null;
  readonly rateAmountMinor: number | null;
  readonly weeklyHours: number | null;
  readonly timeZone: string | null;
  readonly languages: readonly LanguageSkill[];
  readonly links: readonly ProfileLink[];
  readonly workHistory: readonly WorkEntry[];
  readonly skillCount: number;
}

/** What founders ask about first weighs most; the weights sum to 100. */
const PARTS: readonly (readonly [string, number, (facts: Facts) => boolean])[] = [
  ['skills', 25, (facts) => facts.skillCount >= 3],
  ['headline', 15, (facts) => facts.headline !== null],
  ['rate', 10, (facts) => facts.rateAmountMinor !== null],
  ['weeklyHours', 10, (facts) => facts.weeklyHours !== null],
  ['about', 10, (facts) => (facts.about?.length ?? 0) >= 80],
  ['workHistory', 10, (facts) => facts.workHistory.length > 0],
  ['links', 10, (facts) => facts.links.length > 0],
  ['languages', 5, (facts) => facts.languages.length > 0],
  ['city', 3, (facts) => facts.city !== null],
  ['timeZone', 2, (facts) => facts.timeZone !== null],
];

/** How complete a profile is, 0…100, and which parts are missing, the weightiest first. */
export function profileCompleteness(facts: Facts): { percent: number; missing: string[] } {
  const missing = PARTS.filter(([, , isThere]) => !isThere(facts));
  return {
    percent: 100 - missing.reduce((sum, [, weight]) => sum + weight, 0),
    missing: missing.map(([part]) => part),
  };
}
