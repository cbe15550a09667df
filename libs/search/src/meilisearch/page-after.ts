/** A stretch of the result, as it was at one moment. */
export interface Stretch<Hit> {
  readonly hits: readonly Hit[];
  /** How many the whole result has. */
  readonly total: number;
}

/** A page, and where in the result it starts. */
export interface FoundPage<Hit, Answer extends Stretch<Hit>> {
  readonly answer: Answer;
  readonly offset: number;
  readonly hits: readonly Hit[];
}

/** What an engine that pages by place can be asked. */
export interface Pager<Hit, Answer extends Stretch<Hit>> {
  /** The hits from a place on. */
  ask(offset: number, limit: number): Promise<Answer>;
  /** The hit at a place, as cheaply as can be; null past the end. */
  probe(place: number): Promise<Hit | null>;
  /** Does the hit come after the position where the page starts? Once it does, all later ones do. */
  isAfter(hit: Hit): boolean;
}

/** Hits asked for on both sides of the expected place, once something has moved. */
const MARGIN = 50;
const MOST_ATTEMPTS = 6;

/**
 * The page after a position that was once at `place`. Where nothing moved, the hit before the page is at that place, and one
 * question does. Otherwise the place is sought by halving, and the page counts only when one answer shows where it starts.
 */
export async function pageAfter<Hit, Answer extends Stretch<Hit>>(
  pager: Pager<Hit, Answer>,
  place: number,
  first: number,
): Promise<FoundPage<Hit, Answer>> {
  for (let attempt = 0, expected = place; ; attempt++) {
    const margin = attempt * MARGIN;
    const offset = Math.max(0, expected - margin);
    const answer = await pager.ask(offset, first + 1 + 2 * margin);
    const { hits, total } = answer;
    const next = hits.findIndex((hit) => pager.isAfter(hit));
    const start = next === -1 ? hits.length : next;
    const isWhole = hits.length - start >= first || offset + hits.length >= total;
    // While others write without a pause, the last answer is as good as any: it repeats nothing.
    if ((isWhole && (start > 0 || offset === 0)) || attempt === MOST_ATTEMPTS) {
      return { answer, offset: offset + start, hits: hits.slice(start, start + first) };
    }
    const isNear = start > 0 && next !== -1;
    expected = isNear ? offset + start - 1 : (await placeOfFirstAfter(pager, total)) - 1;
    expected = Math.max(0, expected);
  }
}

/** By halving: where the first hit after the position stands, or the end of the result. */
async function placeOfFirstAfter<Hit, Answer extends Stretch<Hit>>(
  pager: Pager<Hit, Answer>,
  total: number,
): Promise<number> {
  let [low, high] = [0, total];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const hit = await pager.probe(middle);
    if (hit === null || pager.isAfter(hit)) high = middle;
    else low = middle + 1;
  }
  return low;
}
