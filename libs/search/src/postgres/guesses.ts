import type { TypedWord } from '../query/read-text';
import { typosAllowed, typosBetween } from '../text/typos';

const MOST_GUESSES = 25;

/** The words near a typed one that are within its errors, the nearest first. */
export function guesses({ word, prefix }: TypedWord, near: Iterable<string>): string[] {
  const allowed = typosAllowed(word);
  const found: { candidate: string; typos: number }[] = [];
  for (const candidate of near) {
    if (candidate === word || (prefix && candidate.startsWith(word))) continue;
    // Of a word that goes on, what is beyond the errors' reach makes no difference.
    const reached = prefix ? candidate.slice(0, word.length + allowed) : candidate;
    const typos = typosBetween(word, reached, prefix);
    if (typos <= allowed) found.push({ candidate, typos });
  }
  return found
    .sort((a, b) => a.typos - b.typos || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MOST_GUESSES)
    .map(({ candidate }) => candidate);
}
