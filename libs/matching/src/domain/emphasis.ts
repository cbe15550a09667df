import { type Emphasis, EMPHASIS_GROUPS, type EmphasisGroup, NO_EMPHASIS } from '@hunar/kernel';
import { shareOut } from './apportion';
import { DEFAULT_WEIGHTS, FULL_SCORE, PART_CODES, type PartCode, type PartWeights } from './model';

/** The parts whose weight a group moves. No group moves the language: it is a floor. */
export const EMPHASISED_PARTS: Readonly<Record<EmphasisGroup, readonly PartCode[]>> = {
  skills: ['must_have', 'nice_to_have', 'level_and_years'],
  cost: ['rate'],
  hours: ['overlap', 'availability'],
  proof: ['evidence'],
};

/** What a group's weights are multiplied by: √2 a step, so that two steps double or halve. */
export const emphasisFactor = (step: number): number => 2 ** (step / 2);

/**
 * The weights with the founder's emphasis, in whole hundredths that sum to `FULL_SCORE` exactly: each base weight times its group's
 * factor, shared out by largest remainder. Without emphasis the base weights are returned as they are.
 */
export function weightsOf(emphasis: Emphasis, base: PartWeights = DEFAULT_WEIGHTS): PartWeights {
  if (isAsModel(emphasis)) return base;
  const factors = new Map<PartCode, number>();
  for (const group of EMPHASIS_GROUPS) {
    for (const part of EMPHASISED_PARTS[group]) factors.set(part, emphasisFactor(emphasis[group]));
  }
  const shares = shareOut(
    PART_CODES.map((code) => base[code] * (factors.get(code) ?? 1)),
    FULL_SCORE,
  );
  return Object.fromEntries(PART_CODES.map((code, index) => [code, shares[index]!])) as unknown as PartWeights;
}

/** Does the founder weigh as the model does? */
export const isAsModel = (emphasis: Emphasis): boolean =>
  EMPHASIS_GROUPS.every((group) => emphasis[group] === NO_EMPHASIS[group]);
