/** A number below 2³² for an id, well spread: what breaks a tie between equal scores, the smaller first. */
export type TieBreak = (id: string) => number;

/**
 * The order of ties within one ranking, by a hash of the id that is ranked for and the id that is ranked: fair (who came first has
 * no advantage), the same each time for one job, another for the next.
 */
export function tieBreakOf(rankedFor: string): TieBreak {
  const seed = fnv(fnv(0x811c9dc5, rankedFor), '\n');
  return (id) => spread(fnv(seed, id));
}

/** FNV-1a over UTF-16 code units, from a state on. */
function fnv(state: number, text: string): number {
  let hash = state;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3: FNV alone leaves ids that differ in their last character close to one another. */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
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
