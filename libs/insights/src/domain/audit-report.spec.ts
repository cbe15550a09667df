import fc from 'fast-check';
import { groupOf } from '../testing/groups';
import { auditTables, type AuditRow, type AuditTable } from './audit-report';
import type { Group } from './definitions';

const tableOf = (groups: readonly Group[], dimension: AuditTable['dimension'], definition = 'scoring') =>
  auditTables(groups).find((table) => table.dimension === dimension && table.definition === definition)!;
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000);

describe('impact ratios', () => {
  it('are those of the example in 6 RCNY § 5-301', () => {
    // men 92, of whom 54.3 % scored above the median; women 76, 44.7 %: ratios 1.00 and 0.82
    const { rows } = tableOf([groupOf('male', 'punjab', 92, 50), groupOf('female', 'punjab', 76, 34)], 'sex');
    expect(
      rows.map(({ sex, people, rate, impactRatio }) => [sex, people, rounded(rate), rounded(impactRatio)]),
    ).toEqual([
      ['female', 76, 0.447, 0.823],
      ['male', 92, 0.543, 1],
    ]);
    expect(rows.map(({ belowFourFifths }) => belowFourFifths)).toEqual([false, false]);
  });

  it('mark what is below four fifths, leave out categories under 2 %, and state the unknown without a ratio', () => {
    const groups = [
      groupOf('male', 'punjab', 500, 250),
      groupOf('female', 'punjab', 480, 180),
      groupOf('other', 'punjab', 12, 9),
      groupOf(null, 'punjab', 20, 8),
    ];
    const { rows, selected } = tableOf(groups, 'sex');
    expect(selected).toBe(447);
    expect(
      rows.map((row) => [row.sex, row.people, row.selected, row.excluded, row.unknown, rounded(row.impactRatio)]),
    ).toEqual([
      ['female', 480, 180, false, false, 0.75],
      ['male', 500, 250, false, false, 1],
      ['other', 12, 9, true, false, null],
      [null, 20, 8, false, true, null],
    ]);
    expect(rows[0]).toMatchObject({ belowFourFifths: true });
    expect(rows[0]!.ratioLow!).toBeLessThan(0.75);
    expect(rows[0]!.ratioHigh!).toBeGreaterThan(0.75);
  });

  it('lie within 0 and 1, the highest rate at 1, inside their intervals', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        for (const { rows, rate } of auditTables(groups)) {
          expect(rate).toBeGreaterThanOrEqual(0);
          const ratios = rows.flatMap(({ impactRatio }) => impactRatio ?? []);
          if (ratios.length > 0) expect(Math.max(...ratios)).toBe(1);
          for (const row of rows) {
            expect(row.impactRatio ?? 0).toBeGreaterThanOrEqual(0);
            if (row.rate === null)
              expect([row.low, row.high, row.selected, row.impactRatio]).toEqual([null, null, null, null]);
            else {
              expect(row.low!).toBeLessThanOrEqual(row.rate + 1e-9);
              expect(row.high!).toBeGreaterThanOrEqual(row.rate - 1e-9);
            }
            if (row.ratioLow !== null) expect(row.ratioLow).toBeLessThanOrEqual(row.impactRatio! + 1e-9);
            if (row.ratioHigh !== null) expect(row.ratioHigh).toBeGreaterThanOrEqual(row.impactRatio! - 1e-9);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is withheld', () => {
  const four = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { minLength: 4, maxLength: 4 });

  it('cannot be worked out: whoever lists every table that agrees with the report finds five values or more', () => {
    let withheld = 0;
    const cell = fc
      .integer({ min: 0, max: 9 })
      .chain((hundred) => fc.tuple(fc.constant(hundred), fc.integer({ min: 0, max: hundred })));
    fc.assert(
      fc.property(four(cell), (cells) => {
        const groups = cells.map(([hundred, ten], index) =>
          groupOf(SEXES[index >> 1]!, REGIONS[index & 1]!, 30, hundred, ten),
        );
        const shown = (definition: string) => numbersOf(groups, ({ selected }) => selected, definition);
        const [tens, hundreds] = [shown('top_10'), shown('top_100')];
        // the first ten are among the first hundred, and thirty people are selected thirty times at most
        const most = (index: number): number => hundreds[index] ?? 30 * (index < 4 ? 1 : 2);
        withheld += attack(tens, linesOf(cells.map(([, ten]) => ten)), (number, index) => number <= most(index));
        withheld += attack(
          hundreds,
          linesOf(cells.map(([hundred]) => hundred)),
          (number, index) => number >= (tens[index] ?? 0),
        );
      }),
      { numRuns: 150 },
    );
    expect(withheld).toBeGreaterThan(200);
  });

  it('holds for the numbers of people too', () => {
    let withheld = 0;
    const people = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 16 }));
    fc.assert(
      fc.property(four(people), (counts) => {
        fc.pre(
          linesOf(counts)
            .slice(4)
            .every((count) => count >= 10),
        );
        const groups = counts.map((count, index) => groupOf(SEXES[index >> 1]!, REGIONS[index & 1]!, count, 0));
        const shown = numbersOf(groups, (row) => row.people, 'scoring');
        withheld += attack(shown, linesOf(counts), () => true);
      }),
      { numRuns: 100 },
    );
    expect(withheld).toBeGreaterThan(50);
  });

  it('hides small numbers and what would give them away, shows none as none, and folds tiny categories into the unknown', () => {
    const groups = [
      groupOf('male', 'punjab', 300, 40),
      groupOf('female', 'punjab', 300, 40),
      groupOf('male', 'sindh', 200, 2),
      groupOf('female', 'sindh', 200, 1),
      groupOf('male', 'balochistan', 40, 6),
      groupOf('female', 'balochistan', 40, 0),
      groupOf('other', 'punjab', 4, 1),
    ];
    const regions = tableOf(groups, 'region').rows;
    expect(regions.map((row) => [row.region, row.people, row.selected, row.suppressed])).toEqual([
      ['punjab', 604, 81, false],
      ['sindh', 400, null, true],
      ['balochistan', 80, null, true],
    ]);
    const sexes = tableOf(groups, 'sex').rows;
    expect(sexes.map((row) => [row.sex, row.unknown, row.people])).toEqual([
      ['female', false, 540],
      ['male', false, 540],
      [null, true, 4],
    ]);
    const both = tableOf(groups, 'sex_by_region').rows.filter(({ unknown }) => !unknown);
    expect(both.every(({ selected }) => selected === null || selected === 0 || selected >= 5)).toBe(true);
    expect(both.find((row) => row.sex === 'male' && row.region === 'sindh')).toMatchObject({
      people: 200,
      selected: null,
      rate: null,
    });
  });
});

const SEXES = ['female', 'male'] as const;
const REGIONS = ['punjab', 'sindh'] as const;

/** Four numbers by sex and region, then their sums by sex and by region. */
const linesOf = ([a, b, c, d]: readonly number[]): number[] => [a!, b!, c!, d!, a! + b!, c! + d!, a! + c!, b! + d!];

/** The same as the report shows them. */
function numbersOf(
  groups: readonly Group[],
  read: (row: AuditRow) => number | null,
  definition: string,
): (number | null)[] {
  const rowsOf = (dimension: AuditTable['dimension']) => tableOf(groups, dimension, definition).rows;
  const inner = SEXES.flatMap((sex) =>
    REGIONS.map((region) => rowsOf('sex_by_region').find((row) => row.sex === sex && row.region === region)!),
  );
  return [...inner, ...rowsOf('sex'), ...rowsOf('region')].map(read);
}

/** Tries every table with the true total, in which nothing withheld is none; says how many numbers were withheld. */
function attack(
  shown: readonly (number | null)[],
  truth: readonly number[],
  isPossible: (number: number, line: number) => boolean,
): number {
  const total = truth[0]! + truth[1]! + truth[2]! + truth[3]!;
  const possible = shown.map(() => new Set<number>());
  const fits = (number: number, line: number): boolean =>
    isPossible(number, line) && (shown[line] === null ? number >= Math.min(1, truth[line]!) : shown[line] === number);
  for (let a = 0; a <= total; a += 1) {
    for (let b = 0; a + b <= total; b += 1) {
      for (let c = 0; a + b + c <= total; c += 1) {
        const numbers = linesOf([a, b, c, total - a - b - c]);
        if (numbers.every(fits)) numbers.forEach((number, line) => possible[line]!.add(number));
      }
    }
  }
  const hidden = shown.flatMap((number, line) => (number === null ? [possible[line]!] : []));
  // where the total itself is small, nothing at all is shown
  if (hidden.length < shown.length) for (const values of hidden) expect(values.size).toBeGreaterThanOrEqual(5);
  return hidden.length;
}

const anyGroups: fc.Arbitrary<Group[]> = fc
  .uniqueArray(
    fc.record({
      sex: fc.constantFrom('female', 'male', 'other', null),
      region: fc.constantFrom('punjab', 'sindh', 'abroad', null),
      people: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 400 })),
      share: fc.constantFrom(0, 0.01, 0.1, 0.5, 1),
    }),
    { minLength: 1, maxLength: 12, selector: ({ sex, region }) => `${sex} ${region}` },
  )
  .map((all) => all.map(({ sex, region, people, share }) => groupOf(sex, region, people, Math.floor(people * share))));
