import fc from 'fast-check';
import { countPeople } from './counts';
import { effectiveSize, rateInterval } from './interval';
import { LEFT_OUT, medianOf } from './median';
import { NOT_THERE, Tally } from './tally';

const MOST = 10_000;

describe('a tally', () => {
  it('scores above the median of everybody assessed, and selects by place, job after job', () => {
    const tally = new Tally(4);
    tally.add(Int16Array.of(9000, 5000, 5000, LEFT_OUT), [0, 1, 2], MOST);
    tally.add(Int16Array.of(100, 200, 300, NOT_THERE), [2, 1, 0], MOST);
    const [women, men] = tally.groups([
      { sex: 'female', region: null },
      { sex: 'female', region: null },
      { sex: 'male', region: null },
      { sex: 'male', region: null },
    ]);
    expect(tally.jobs).toBe(2);
    expect(women!.counts.scoring).toMatchObject({ people: 2, assessed: 4, selected: 1, selectedPeople: 1 });
    expect(men!.counts.scoring).toMatchObject({ people: 2, assessed: 3, selected: 1, selectedPeople: 1 });
    expect(men!.counts.top_10).toMatchObject({ selected: 2, selectedPeople: 1, selectedSquared: 4 });
  });

  it('takes the median that sorting gives', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: LEFT_OUT, max: 12 }), { minLength: 1 }), (scores) => {
        const sorted = scores.toSorted((a, b) => a - b);
        const middle = (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!) / 2;
        expect(medianOf(scores, 12)).toBe(middle);
      }),
    );
  });
});

describe('an interval', () => {
  it('is Wilson’s for people assessed once', () => {
    // 10 of 50: 0.1124 … 0.3304 (Wilson 1927, as R's prop.test without correction gives it)
    const { low, high } = rateInterval(countPeople(people(50, 10, 1)));
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.1124', '0.3304']);
  });

  it('does not take forty assessments of one person for forty people', () => {
    const repeated = countPeople(people(50, 10, 40));
    expect(repeated.assessed).toBe(2000);
    expect(effectiveSize(repeated)).toBeCloseTo(50);
    const spread = countPeople(Array.from({ length: 50 }, () => [40, 8] as const));
    expect(effectiveSize(spread)).toBe(2000);
  });
});

/** So many people, the first of them selected each time they were assessed. */
const people = (size: number, selected: number, times: number) =>
  Array.from({ length: size }, (_, index) => [times, index < selected ? times : 0] as const);
