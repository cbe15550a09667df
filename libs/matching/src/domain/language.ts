import { LANGUAGE_LEVELS, type LanguageLevel } from '@hunar/kernel';
import type { LanguageSkill } from './facts';
import { NEUTRAL } from './model';

/** What each missing step of the European framework costs (A1 … C2, native). */
export const LANGUAGE_STEP = 0.3;

/** The best level stated in a language; null when it is not stated. */
export function statedLevel(languages: readonly LanguageSkill[], language: string): LanguageLevel | null {
  let best: LanguageLevel | null = null;
  for (const stated of languages) {
    if (stated.language !== language) continue;
    if (best === null || LANGUAGE_LEVELS.indexOf(stated.level) > LANGUAGE_LEVELS.indexOf(best)) best = stated.level;
  }
  return best;
}

/** Full credit at or above the wanted level, 0.3 less for each step below it, never under 0. Not stated: neutral. */
export function languageValue(languages: readonly LanguageSkill[], wanted: LanguageSkill): number {
  const level = statedLevel(languages, wanted.language);
  if (level === null) return NEUTRAL;
  const steps = LANGUAGE_LEVELS.indexOf(wanted.level) - LANGUAGE_LEVELS.indexOf(level);
  return steps <= 0 ? 1 : Math.max(0, 1 - LANGUAGE_STEP * steps);
}
