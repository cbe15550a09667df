import { foldSmall, type Line, linesOf } from './audit-grid';
import { type Counts, together } from './counts';
import {
  type Definition,
  DEFINITIONS,
  type Dimension,
  DIMENSIONS,
  FOUR_FIFTHS,
  type Group,
  LEAST_SHARE,
} from './definitions';
import type { Region, Sex } from './categories';
import { rateInterval, rateOf, ratioInterval } from './interval';
import { type Withheld, withholdFrom } from './withheld-lines';

/** One category. Null: withheld, or (ratios) not among those that are compared. */
export interface AuditRow {
  readonly sex: Sex | null;
  readonly region: Region | null;
  readonly unknown: boolean;
  readonly people: number | null;
  readonly assessed: number | null;
  readonly selected: number | null;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly impactRatio: number | null;
  readonly ratioLow: number | null;
  readonly ratioHigh: number | null;
  readonly suppressed: boolean;
  readonly excluded: boolean;
  readonly belowFourFifths: boolean;
}

/** Selection or scoring rates along one dimension. */
export interface AuditTable {
  readonly dimension: Dimension;
  readonly definition: Definition;
  readonly selected: number;
  readonly rate: number;
  readonly rows: readonly AuditRow[];
}

/** The tables of an audit, without anything that may not be shown. Top hundreds only where there are more people than that. */
export function auditTables(groups: readonly Group[]): AuditTable[] {
  const lines = linesOf(foldSmall(groups));
  const withheld = withholdFrom(lines);
  const everybody = (definition: Definition) => together(groups.map(({ counts }) => counts[definition]));
  const { people } = everybody('top_10');
  return DIMENSIONS.flatMap((dimension) =>
    DEFINITIONS.filter((definition) => definition !== 'top_100' || people > 100).map((definition) => {
      const all = everybody(definition);
      const rows = compared(shownRows(lines, withheld, dimension, definition, people));
      return { dimension, definition, selected: all.selected, rate: rateOf(all), rows };
    }),
  );
}

/** A row with the counts that it was made of, where they are shown. */
interface Shown {
  readonly row: AuditRow;
  readonly counts: Counts | null;
}

function shownRows(
  lines: readonly Line[],
  withheld: Withheld,
  dimension: Dimension,
  definition: Definition,
  everybody: number,
): Shown[] {
  return lines.flatMap((line, index): Shown[] => {
    if (line.dimension !== dimension) return [];
    const noPeople = withheld.people[index]!;
    const suppressed = noPeople || withheld.selected[definition][index]!;
    const counts = line.counts[definition];
    const interval = suppressed ? null : rateInterval(counts);
    const row = {
      sex: line.sex,
      region: line.region,
      unknown: line.unknown,
      people: noPeople ? null : counts.people,
      assessed: noPeople ? null : counts.assessed,
      selected: suppressed ? null : counts.selected,
      rate: suppressed ? null : rateOf(counts),
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      impactRatio: null,
      ratioLow: null,
      ratioHigh: null,
      suppressed,
      excluded: !noPeople && !line.unknown && counts.people < LEAST_SHARE * everybody,
      belowFourFifths: false,
    };
    return [{ row, counts: suppressed ? null : counts }];
  });
}

/** Divides each rate by the highest, over the known categories that are shown and not excluded; one alone has nothing to compare with. */
function compared(shown: readonly Shown[]): AuditRow[] {
  const inRatio = shown.filter(({ row, counts }) => counts !== null && !row.unknown && !row.excluded);
  const best = inRatio.reduce<Counts | null>(
    (top, { counts }) => (top === null || rateOf(counts!) > rateOf(top) ? counts : top),
    null,
  );
  return shown.map((one) => {
    if (best === null || inRatio.length < 2 || rateOf(best) === 0 || !inRatio.includes(one)) return one.row;
    const impactRatio = rateOf(one.counts!) / rateOf(best);
    const interval = one.counts === best ? null : ratioInterval(one.counts!, best);
    return {
      ...one.row,
      impactRatio,
      ratioLow: interval?.low ?? null,
      ratioHigh: interval?.high ?? null,
      belowFourFifths: impactRatio < FOUR_FIFTHS,
    };
  });
}
