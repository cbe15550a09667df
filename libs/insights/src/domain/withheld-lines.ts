import type { Line } from './audit-grid';
import type { Counts } from './counts';
import { type Definition, DEFINITIONS, LEAST_PEOPLE, LEAST_SELECTED, SPREAD } from './definitions';
import { type Cell, withhold } from './withholding';

/** Which numbers of which lines are not shown, in the order of the lines. */
export interface Withheld {
  readonly people: readonly boolean[];
  readonly selected: Readonly<Record<Definition, readonly boolean[]>>;
}

/**
 * Decides what to withhold so that neither a small number nor one withheld for its sake can be worked out: from the lines of the same table,
 * from the sums that the tables by sex and by region are of the table by both, from the totals, or from one definition to the other (who is
 * among the first ten is among the first hundred, and nobody is selected more often than assessed).
 */
export function withholdFrom(lines: readonly Line[]): Withheld {
  const people = withhold(cellsOf(lines, peopleCell), SPREAD);
  const selected: Record<Definition, boolean[]> = { top_10: [...people], top_100: [...people], scoring: [...people] };
  const count = (): number => DEFINITIONS.flatMap((definition) => selected[definition]).filter(Boolean).length;
  for (let before = -1; before !== count();) {
    before = count();
    for (const definition of DEFINITIONS) {
      const cells = cellsOf(lines, (line, index) => selectedCell(line, definition, index, people, selected));
      selected[definition] = withhold(cells, SPREAD, selected[definition]);
    }
  }
  return { people, selected };
}

type Number = Omit<Cell, 'from' | 'to'>;

/** Lines as numbers between sums: by both to each of both, and each to the total. */
const cellsOf = (lines: readonly Line[], numberOf: (line: Line, index: number) => Number): Cell[] =>
  lines.map((line, index) => ({ ...numberOf(line, index), ...sumsOf(line) }));

function sumsOf({ dimension, sex, region }: Line): { from: string; to: string } {
  if (dimension === 'sex') return { from: 'all by sex', to: `sex ${sex}` };
  if (dimension === 'region') return { from: `region ${region}`, to: 'all by region' };
  return { from: `sex ${sex}`, to: `region ${region}` };
}

// A line of which a category is not known is never unsafe by itself: it tells nothing of anybody that a larger line does not tell.

function peopleCell(line: Line): Number {
  const { people } = line.counts.top_10;
  return {
    value: people,
    low: 1,
    high: Number.MAX_SAFE_INTEGER,
    unsafe: !line.unknown && people < LEAST_PEOPLE,
    cost: costOf(line),
  };
}

function selectedCell(
  line: Line,
  definition: Definition,
  index: number,
  hiddenPeople: readonly boolean[],
  hidden: Readonly<Record<Definition, readonly boolean[]>>,
): Number {
  const counts: Counts = line.counts[definition];
  const { selected, selectedPeople, assessed } = counts;
  const isShown = (other: Definition): boolean => !hidden[other][index];
  const wider = definition === 'top_10' && isShown('top_100') ? line.counts.top_100.selected : Infinity;
  const narrower = definition === 'top_100' && isShown('top_10') ? line.counts.top_10.selected : 0;
  return {
    value: selected,
    // none is shown as none, so whoever reads a withheld number takes it for one at least
    low: Math.max(Math.min(1, selected), narrower),
    high: Math.min(wider, hiddenPeople[index] ? Number.MAX_SAFE_INTEGER : assessed),
    unsafe: !line.unknown && selected > 0 && selectedPeople < LEAST_SELECTED,
    cost: costOf(line),
  };
}

/** Small groups go first, and lines by both before those of which they are a part. */
const costOf = ({ dimension, counts }: Line): number =>
  counts.top_10.people + (dimension === 'sex_by_region' ? 0 : 1e9);
