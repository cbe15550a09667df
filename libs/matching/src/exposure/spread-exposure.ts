import { tieBreakOf } from '../domain/tie-break';

/** Only the best so many of a list are re-ordered: the ten that count and the ten that may come in their stead. */
export const SPREAD_WINDOW = 20;
/** Hundredths of a point: nobody is moved past somebody whose score is further away. */
export const MOST_POINTS = 200;
/** Places that somebody moves down at most. */
export const MOST_PLACES = 10;
/** "Far more than the typical person": at least twice as many top tens, and at least three more. */
export const FAR_MORE = { times: 2, more: 3 } as const;

/** Somebody on a list, in the order of their scores. */
export interface Listed {
  readonly id: string;
  /** What the list is ordered by, in hundredths. */
  readonly total: number;
}

/** Why somebody does not stand where their score alone would put them. */
export interface ExposureMove {
  readonly fromRank: number;
  readonly toRank: number;
  /** In the top ten of how many other open jobs. */
  readonly topTens: number;
  /** Hundredths of a point between them and the furthest whom they passed, or who passed them. */
  readonly apart: number;
}

export interface Spread<Item> {
  readonly item: Item;
  /** Null: where the score puts them. */
  readonly moved: ExposureMove | null;
}

/**
 * Re-orders the best twenty of a list so that the same people do not fill every top ten. Whoever is in far more top tens of other jobs
 * than the typical person of the twenty gives way in this one by up to two points, in proportion to the excess and to a number that is
 * the job's and the person's own: over many jobs everybody gives way in some and stays in others, and one job's list is the same each
 * time. Everybody stays on the list; nobody's score changes; the rest of the list stays as it is. docs/exposure.md.
 */
export function spreadExposure<Item extends Listed>(
  jobId: string,
  ranked: readonly Item[],
  topTensOf: (id: string) => number,
): Spread<Item>[] {
  const window = ranked.slice(0, SPREAD_WINDOW);
  const typical = medianOf(window.map(({ id }) => topTensOf(id)));
  const chance = tieBreakOf(`exposure ${jobId}`);
  const waiting = window.map((item, index) => {
    const yielded = yieldOf(topTensOf(item.id), typical) * (chance(item.id) / 2 ** 32);
    return { item, index, shown: item.total - Math.floor(yielded) };
  });
  const order: number[] = [];
  for (let place = 0; place < window.length; place += 1) {
    const due = waiting.find(({ index }) => index + MOST_PLACES === place);
    const next = due ?? waiting.reduce((best, one) => (one.shown > best.shown ? one : best));
    waiting.splice(waiting.indexOf(next), 1);
    order.push(next.index);
  }
  const moved = order.map((from, to) => moveOf(window, order, from, to, topTensOf));
  return [
    ...order.map((from, to) => ({ item: window[from]!, moved: moved[to]! })),
    ...ranked.slice(SPREAD_WINDOW).map((item) => ({ item, moved: null })),
  ];
}

/** Hundredths that somebody gives way at most: 200 · (1 − (typical + 1) / (topTens + 1)), or none when it is not far more. */
function yieldOf(topTens: number, typical: number): number {
  if (topTens < typical * FAR_MORE.times || topTens < typical + FAR_MORE.more) return 0;
  return MOST_POINTS * (1 - (typical + 1) / (topTens + 1));
}

/** The lower of the two in the middle of an even number. */
function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}

function moveOf(
  window: readonly Listed[],
  order: readonly number[],
  from: number,
  to: number,
  topTensOf: (id: string) => number,
): ExposureMove | null {
  if (from === to) return null;
  const crossed = order.filter((other, place) => from < other !== to < place && other !== from);
  const apart = Math.max(...crossed.map((other) => Math.abs(window[from]!.total - window[other]!.total)));
  return { fromRank: from + 1, toRank: to + 1, topTens: topTensOf(window[from]!.id), apart };
}
