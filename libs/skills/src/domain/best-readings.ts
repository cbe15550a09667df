import type { Reading } from './reading';

/**
 * The readings that together explain most of the text, none overlapping another. A reading weighs the square of its
 * letters, so one long label beats the two short ones that it is made of; one that is parted in an unusual place
 * weighs less, so that it cannot steal a word from a plain one.
 */
export function bestReadings(candidates: readonly (readonly Reading[])[]): Reading[] {
  const best = new Float64Array(candidates.length + 1);
  const choice: (Reading | undefined)[] = [];
  for (let at = candidates.length - 1; at >= 0; at--) {
    best[at] = best[at + 1]!;
    for (const reading of candidates[at]!) {
      const total = weight(reading) + best[Math.min(reading.to, candidates.length)]!;
      if (total > best[at]!) {
        best[at] = total;
        choice[at] = reading;
      }
    }
  }
  const chosen: Reading[] = [];
  for (let at = 0; at < candidates.length;) {
    const reading = choice[at];
    if (reading) chosen.push(reading);
    at = reading ? reading.to : at + 1;
  }
  return chosen;
}

const weight = ({ form, respaced }: Reading): number => form.key.length ** 2 * (respaced ? 0.6 : 1);
