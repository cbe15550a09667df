import { PROOF } from './context/evidence';
import type { Mention } from './context/scene';
import type { LabelKind } from './labels/label-form';

/** How sure a reading is by itself, in a list and in prose. */
const BASE: Readonly<Record<Exclude<LabelKind, 'decoy'>, readonly [list: number, prose: number]>> = {
  name: [1, 0.94],
  alias: [0.98, 0.91],
  derived: [0.96, 0.88],
};

/** Below this nothing is reported as a skill. */
export const LEAST_CONFIDENCE = 0.5;

/**
 * Confidence of a mention, 0…1. An exact label in a list is as sure as can be; prose, proof that was needed (0.7 at the
 * threshold, 0.88 at most; in a clear list entry nothing is lost) and misspelling (0.1 for an edit of weight 1) take away.
 */
export function confidenceOf(mention: Mention, inList: boolean, points: number | null): number {
  const { form, typo, respaced } = mention.reading;
  if (form.kind === 'decoy') return 0;
  const base = BASE[form.kind][inList ? 0 : 1];
  const proven =
    points === null || (inList && points >= PROOF + 2) ? base : Math.min(base, 0.7 + 0.045 * (points - PROOF));
  const spelt = typo > 0 ? Math.min(proven, 0.9) - 0.1 * typo : proven - (respaced ? 0.02 : 0);
  return Math.round(Math.max(0, spelt) * 100) / 100;
}
