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
  it('cannot be worked out: whoever lists every table that agrees with the report finds five values or more', () => {
    let withheld = 0;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), (selected) => {
        const groups = selected.map((count, index) => groupOf(SEXES[index >> 1]!, REGIONS[index & 1]!, 30, count));
        const shown = numbersOf(groups, ({ selected: number }) => number);
        const total = selected.reduce((sum, count) => sum + count, 0);
        withheld += attack(shown, total, (cells) => cells.every((count) => count <= 30));
      }),
      { numRuns: 150 },
    );
    expect(withheld).toBeGreaterThan(100);
  });

  it('holds for the numbers of people too', () => {
    let withheld = 0;
    const people = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 16 }));
    fc.assert(
      fc.property(fc.array(people, { minLength: 4, maxLength: 4 }), (counts) => {
        const groups = counts.map((count, index) => groupOf(SEXES[index >> 1]!, REGIONS[index & 1]!, count, 0));
        const isFolded = [0, 1].some(
          (at) => counts[2 * at]! + counts[2 * at + 1]! < 10 || counts[at]! + counts[at + 2]! < 10,
        );
        fc.pre(!isFolded);
        const shown = numbersOf(groups, (row) => row.people);
        const total = counts.reduce((sum, count) => sum + count, 0);
        withheld += attack(shown, total, (cells) => cells.every((count) => count >= 1));
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

/** The four inner numbers, then those by sex and by region, as the report shows them. */
function numbersOf(groups: readonly Group[], read: (row: AuditRow) => number | null): (number | null)[] {
  const both = tableOf(groups, 'sex_by_region').rows;
  const inner = SEXES.flatMap((sex) =>
    REGIONS.map((region) => both.find((row) => row.sex === sex && row.region === region)!),
  );
  return [...inner, ...tableOf(groups, 'sex').rows, ...tableOf(groups, 'region').rows].map(read);
}

/** Tries every table with that total; says how many numbers were withheld. A reader knows that what is withheld is not none. */
function attack(
  shown: readonly (number | null)[],
  total: number,
  isPossible: (cells: readonly number[]) => boolean,
): number {
  const possible = shown.map(() => new Set<number>());
  for (let a = 0; a <= total; a += 1) {
    for (let b = 0; a + b <= total; b += 1) {
      for (let c = 0; a + b + c <= total; c += 1) {
        const d = total - a - b - c;
        const numbers = [a, b, c, d, a + b, c + d, a + c, b + d];
        if (
          numbers.every((number, index) => shown[index] === null || shown[index] === number) &&
          isPossible([a, b, c, d])
        )
          numbers.forEach((number, index) => possible[index]!.add(number));
      }
    }
  }
  const hidden = shown.flatMap((number, index) => (number === null ? [possible[index]!] : []));
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
