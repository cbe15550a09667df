import { tieBreakOf } from '../domain/tie-break';

/** The places that count: whoever is below them is seldom looked at. */
export const TOP = 10;
/** The places from which somebody may come into the top ten in another's stead: the ten after it. */
export const SPREAD_WINDOW = 20;
/** The best so many say what is typical, however many are shown. */
export const TYPICAL_OF = 100;
/** Hundredths of a point: nobody gives way to somebody whose score is further away. */
export const MOST_POINTS = 200;
/** "Far more than the typical person": at least twice as many top tens, and at least three more. */
export const FAR_MORE = { times: 2, more: 3 } as const;

/** Somebody on a list, in the order of what it is ordered by. */
export interface Listed {
  readonly id: string;
  /** In hundredths. */
  readonly total: number;
}

/** Why somebody does not stand where the order alone would put them. */
export interface ExposureMove {
  readonly fromRank: number;
  readonly toRank: number;
  /** In the top ten of how many other open jobs. */
  readonly topTens: number;
  /** Hundredths of a point between them and the furthest of those who changed places with them. */
  readonly apart: number;
}

export interface Spread<Item> {
  readonly item: Item;
  /** Null: where the order puts them. */
  readonly moved: ExposureMove | null;
}

/**
 * Says who of a list's best twenty stands in its top ten, so that the same people do not fill every top ten. Whoever is in far more
 * top tens of other jobs than the typical person of the best hundred gives way in this one by up to two points, in proportion to the
 * excess and to a number that is the job's and the person's own: over many jobs everybody gives way in some and stays in others, and
 * one job's list is the same each time. Within the ten, and after them, the order stays: so nobody moves down more than ten places.
 * Everybody stays on the list and nobody's score changes. docs/exposure.md.
 */
export function spreadExposure<Item extends Listed>(
  jobId: string,
  ranked: readonly Item[],
  topTensOf: (id: string) => number,
): Spread<Item>[] {
  const typical = medianOf(ranked.slice(0, TYPICAL_OF).map(({ id }) => topTensOf(id)));
  const chance = tieBreakOf(`exposure ${jobId}`);
  const shown = ({ id, total }: Item): number =>
    total - Math.floor(yieldOf(topTensOf(id), typical) * (chance(id) / 2 ** 32));
  const window = ranked.slice(0, SPREAD_WINDOW).map((item, from) => ({ item, from, shown: shown(item) }));
  const top = new Set(window.toSorted((a, b) => b.shown - a.shown || a.from - b.from).slice(0, TOP));
  const order = [...top, ...window.filter((one) => !top.has(one))].map(({ from }) => from);
  order.splice(0, top.size, ...order.slice(0, top.size).sort((a, b) => a - b));
  return ranked.map((item, to) => {
    const from = order[to];
    if (from === undefined || from === to) return { item, moved: null };
    return { item: ranked[from]!, moved: moveOf(ranked, order, from, to, topTensOf) };
  });
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
  ranked: readonly Listed[],
  order: readonly number[],
  from: number,
  to: number,
  topTensOf: (id: string) => number,
): ExposureMove {
  const { id, total } = ranked[from]!;
  const crossed = order.filter((other, place) => other < from !== place < to);
  const apart = Math.max(...crossed.map((other) => Math.abs(total - ranked[other]!.total)));
  return { fromRank: from + 1, toRank: to + 1, topTens: topTensOf(id), apart };
}
