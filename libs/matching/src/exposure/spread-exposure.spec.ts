import fc from 'fast-check';
import { FAR_MORE, type Listed, MOST_POINTS, SPREAD_WINDOW, spreadExposure, TOP, TYPICAL_OF } from './spread-exposure';

/** A list in the order of its scores, close to one another as at the top of a real one, and how often each person stands elsewhere. */
const anyList = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(0, 0, 0, 0, 1, 3, 8, 40)), {
    maxLength: 130,
    size: 'max',
  })
  .map((steps) => {
    let total = 9500;
    const topTens = new Map<string, number>();
    const list = steps.map(([step, count], index): Listed => {
      total -= step;
      topTens.set(`t${index}`, count);
      return { id: `t${index}`, total };
    });
    return { list, topTensOf: (id: string) => topTens.get(id)! };
  });
const anyJobId = fc.integer({ min: 0, max: 1000 }).map((number) => `job-${number}`);
const idsOf = (spread: readonly { item: Listed }[]) => spread.map(({ item }) => item.id);

describe('spreadExposure', () => {
  it('keeps everybody, within its bounds, and tells of each move exactly', () => {
    let moves = 0;
    fc.assert(
      fc.property(anyJobId, anyList, (jobId, { list, topTensOf }) => {
        const spread = spreadExposure(jobId, list, topTensOf);
        expect(idsOf(spread).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
        const fromOf = new Map(list.map((item, from) => [item, from]));
        spread.forEach(({ item, moved }, to) => {
          const from = fromOf.get(item)!;
          expect(moved === null).toBe(from === to);
          expect(Math.abs(to - from)).toBeLessThanOrEqual(TOP);
          if (moved === null) return;
          moves += 1;
          expect(Math.max(from, to)).toBeLessThan(SPREAD_WINDOW);
          const crossed = spread.filter(({ item: other }, place) => fromOf.get(other)! < from !== place < to);
          const apart = Math.max(...crossed.map(({ item: other }) => Math.abs(item.total - other.total)));
          expect(moved).toEqual({ fromRank: from + 1, toRank: to + 1, topTens: topTensOf(item.id), apart });
          expect(apart).toBeLessThanOrEqual(MOST_POINTS);
        });
      }),
      { numRuns: 400 },
    );
    expect(moves).toBeGreaterThan(500);
  });

  it('lets only those leave the top ten who are in far more than the typical person', () => {
    fc.assert(
      fc.property(anyJobId, anyList, (jobId, { list, topTensOf }) => {
        const counts = list.slice(0, TYPICAL_OF).map(({ id }) => topTensOf(id));
        const typical = counts.toSorted((a, b) => a - b)[Math.floor((counts.length - 1) / 2)]!;
        for (const { item, moved } of spreadExposure(jobId, list, topTensOf)) {
          if (moved === null || moved.toRank < moved.fromRank || moved.fromRank > TOP) continue;
          expect(moved.toRank).toBeGreaterThan(TOP);
          expect(topTensOf(item.id)).toBeGreaterThanOrEqual(typical * FAR_MORE.times);
          expect(topTensOf(item.id)).toBeGreaterThanOrEqual(typical + FAR_MORE.more);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the order of scores within the top ten, and after it', () => {
    fc.assert(
      fc.property(anyJobId, anyList, (jobId, { list, topTensOf }) => {
        const places = idsOf(spreadExposure(jobId, list, topTensOf)).map((id) =>
          list.findIndex((one) => one.id === id),
        );
        const isSorted = (some: number[]) => some.every((place, index) => index === 0 || some[index - 1]! < place);
        expect(isSorted(places.slice(0, TOP))).toBe(true);
        expect(isSorted(places.slice(TOP))).toBe(true);
      }),
    );
  });

  it('is the same each time, and does not depend on how long the list is', () => {
    fc.assert(
      fc.property(anyJobId, anyList, fc.integer({ min: TYPICAL_OF, max: 130 }), (jobId, { list, topTensOf }, most) => {
        const whole = spreadExposure(jobId, list, topTensOf);
        expect(spreadExposure(jobId, list.slice(0, most), topTensOf)).toEqual(whole.slice(0, most));
      }),
    );
  });

  it('moves nobody where nobody stands out', () => {
    fc.assert(
      fc.property(anyJobId, anyList, fc.integer({ min: 0, max: 50 }), (jobId, { list }, same) => {
        expect(idsOf(spreadExposure(jobId, list, () => same))).toEqual(list.map(({ id }) => id));
      }),
    );
  });

  it('lets the same person give way for some jobs and stay for others', () => {
    const list = Array.from({ length: 20 }, (_, index) => ({ id: `t${index}`, total: 9000 - 10 * index }));
    const places = Array.from({ length: 200 }, (_, job) => {
      const spread = spreadExposure(`job-${job}`, list, (id) => (id === 't0' ? 90 : 0));
      return idsOf(spread).indexOf('t0');
    });
    // a hundred of the most that they give way lies between them and the eleventh: they stay in about half
    expect(new Set(places)).toEqual(new Set([0, TOP]));
    const stayed = places.filter((place) => place === 0).length;
    expect(stayed).toBeGreaterThan(60);
    expect(stayed).toBeLessThan(140);
  });
});
