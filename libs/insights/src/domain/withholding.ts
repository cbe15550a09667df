import { type Arc, feasibleRange } from './feasible-range';

/** A number of a table, and whether it must not be shown in any case. */
export interface Cell extends Arc {
  readonly unsafe: boolean;
  /** Of several that could be withheld to protect another, the one with the least goes. */
  readonly cost: number;
}

/**
 * Which cells to withhold: those that are unsafe, and others until no unsafe or other withheld one can be computed to fewer than
 * `spread` possible values from what is shown and from the totals. Where even withholding everything leaves fewer (the total itself is that
 * small), everything is withheld. `already`: withheld before; stays so.
 */
export function withhold(cells: readonly Cell[], spread: number, already?: readonly boolean[]): boolean[] {
  const must = cells.map((cell, index) => cell.unsafe || already?.[index] === true);
  const hidden = [...must];
  for (;;) {
    const weak = cells.findIndex((_, index) => hidden[index] && !isWide(cells, hidden, index, spread));
    if (weak < 0) return spareHelpers(cells, must, hidden, spread);
    const helper = helperFor(cells, hidden, weak, spread);
    if (helper < 0) return cells.map(() => true);
    hidden[helper] = true;
  }
}

/** Shows again what turned out not to be needed, the costliest first: helpers were chosen one by one, without looking ahead. */
function spareHelpers(
  cells: readonly Cell[],
  must: readonly boolean[],
  hidden: readonly boolean[],
  spread: number,
): boolean[] {
  const spared = [...hidden];
  const helpers = [...cells.keys()].filter((index) => hidden[index] && !must[index]);
  for (const helper of helpers.sort((a, b) => cells[b]!.cost - cells[a]!.cost)) {
    spared[helper] = false;
    spared[helper] = !cells.every((_, index) => !spared[index] || isWide(cells, spared, index, spread));
  }
  return spared;
}

/** Could it be any of so many numbers, or of all that it could be anyway? */
function isWide(cells: readonly Cell[], hidden: readonly boolean[], at: number, spread: number): boolean {
  const { low, high } = feasibleRange(cells, hidden, at);
  return high - low + 1 >= Math.min(spread, roomOf(cells[at]!));
}

const roomOf = ({ low, high }: Arc): number => high - low + 1;

/** The cheapest cell in a sum of which the weak one is the only withheld part; else in any sum it is linked to; else anywhere. */
function helperFor(cells: readonly Cell[], hidden: readonly boolean[], weak: number, spread: number): number {
  const { from, to } = cells[weak]!;
  const parts = (sum: string): number => cells.filter((cell, index) => hidden[index] && touches(cell, sum)).length;
  const alone = new Set([from, to].filter((sum) => parts(sum) === 1));
  for (const sums of [alone, linkedSums(cells, hidden, from), null]) {
    const helper = cheapest(cells, hidden, sums, spread);
    if (helper >= 0) return helper;
  }
  return -1;
}

const touches = ({ from, to }: Arc, sum: string): boolean => from === sum || to === sum;

function linkedSums(cells: readonly Cell[], hidden: readonly boolean[], start: string): Set<string> {
  const linked = new Set([start]);
  for (const sum of linked) {
    cells.forEach((cell, index) => {
      if (hidden[index] && touches(cell, sum)) linked.add(cell.from).add(cell.to);
    });
  }
  return linked;
}

function cheapest(
  cells: readonly Cell[],
  hidden: readonly boolean[],
  sums: ReadonlySet<string> | null,
  spread: number,
): number {
  let best = -1;
  cells.forEach((cell, index) => {
    if (hidden[index] || roomOf(cell) < spread) return;
    if (sums !== null && !sums.has(cell.from) && !sums.has(cell.to)) return;
    if (best < 0 || cell.cost < cells[best]!.cost) best = index;
  });
  return best;
}
