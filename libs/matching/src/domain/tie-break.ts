import { readUuid } from './uuid';

/** A number below 2³² for an id, well spread: what breaks a tie between equal scores, the smaller first. */
export type TieBreak = (id: string) => number;

/**
 * The order of ties within one ranking, by a hash of the id that is ranked for and the id that is ranked: fair (who came first has
 * no advantage), the same each time for one job, another for the next.
 */
export function tieBreakOf(rankedFor: string): TieBreak {
  const seed = tieSeedOf(rankedFor);
  const words = new Uint32Array(4);
  return (id) => {
    // anything but a UUID is hashed to four words first
    if (!readUuid(id, words)) for (let word = 0; word < 4; word += 1) words[word] = fnv(word, id);
    return tieOf(seed, words, 0);
  };
}

/** What `tieOf` starts from, for whom or what is ranked for: FNV-1a over the id's UTF-16 code units. */
export const tieSeedOf = (rankedFor: string): number => fnv(0x811c9dc5, rankedFor);

/** The tie-break of the UUID that is four words from `at` on: each is mixed in, then all is finished as MurmurHash3 does. */
export function tieOf(seed: number, words: Uint32Array, at: number): number {
  let hash = Math.imul(seed ^ words[at]!, 0xcc9e2d51);
  hash = Math.imul(hash ^ (hash >>> 15) ^ words[at + 1]!, 0x1b873593);
  hash = Math.imul(hash ^ (hash >>> 15) ^ words[at + 2]!, 0xcc9e2d51);
  hash = Math.imul(hash ^ (hash >>> 15) ^ words[at + 3]!, 0x1b873593);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function fnv(state: number, text: string): number {
  let hash = state;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** What a ranking orders by. */
export interface Ranked {
  readonly score: number;
  readonly tie: number;
  readonly id: string;
}

/** Negative when `a` comes first: by score descending, then by tie-break, then by id. */
export const compareRanked = (a: Ranked, b: Ranked): number =>
  b.score - a.score || a.tie - b.tie || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
