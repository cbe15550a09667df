import type { EvidenceTier, SkillLevel } from '@hunar/kernel';
import { NEUTRAL } from './model';

/** Experience beyond this adds little to how well work is done (Schmidt, Hunter & Outerbridge 1986). */
export const YEARS_TO_FULL = 5;
const LEVEL_SHARE = 0.75;

/**
 * Level against the wanted one: full credit at or above `minLevel`, level / minLevel below it; with no wish level / 5.
 * Unknown: neutral.
 */
export function levelValue(level: SkillLevel | null, minLevel: SkillLevel | null): number {
  return level === null ? NEUTRAL : Math.min(1, level / (minLevel ?? 5));
}

/** Years of use with diminishing returns: min(1, ln(1 + years) / ln(1 + 5)). Unknown: neutral. */
export function yearsValue(years: number | null): number {
  if (years === null) return NEUTRAL;
  return Math.min(1, Math.log1p(Math.max(0, years)) / Math.log1p(YEARS_TO_FULL));
}

/** ¾ level, ¼ years, both as values. */
export const proficiencyOf = (level: number, years: number): number => LEVEL_SHARE * level + (1 - LEVEL_SHARE) * years;

/** Level and years of one skill. */
export const proficiencyValue = (level: SkillLevel | null, years: number | null, minLevel: SkillLevel | null): number =>
  proficiencyOf(levelValue(level, minLevel), yearsValue(years));

/** What stands behind a skill: a bare claim counts a little, a link or a certified enrolment more, a signed credential fully. */
export const EVIDENCE_VALUE: Readonly<Record<EvidenceTier, number>> = {
  claimed: 0.3,
  evidenced: 0.75,
  credentialed: 1,
};
