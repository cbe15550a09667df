import type { TypedWord } from '../query/read-text';
import { typosAllowed, typosBetween } from '../text/typos';

const MOST_GUESSES = 25;

/** The words near a typed one that are within its errors, the nearest first. */
export function guesses({ word, prefix }: TypedWord, near: Iterable<string>): string[] {
  const allowed = typosAllowed(word);
  const found: { candidate: string; typos: number }[] = [];
  for (const candidate of near) {
    if (candidate === word || (prefix && candidate.startsWith(word))) continue;
    const typos = typosBetween(word, candidate, prefix, allowed);
    if (typos <= allowed) found.push({ candidate, typos });
  }
  return found
    .sort((a, b) => a.typos - b.typos || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MOST_GUESSES)
    .map(({ candidate }) => candidate);
}
