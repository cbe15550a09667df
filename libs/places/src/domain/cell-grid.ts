import { groupBy } from '@hunar/kernel';
import { type Coordinates, kmBetween } from './distance';

/** The sides of the squares into which the earth is cut, in degrees: each holds whole ones of the next. */
const SIDES = [10, 1, 0.25] as const;
/** From a square's middle to any place in it, for each degree of its side: at most so far. */
const KM_TO_CORNER = 79;

/** The names of the squares that a place is in, the larger first, and of the place itself: whoever lives there is found by these. */
export const cellsOf = (place: Coordinates): string[] => [
  ...SIDES.map((side) => `${side} ${Math.floor(place.latitude / side)} ${Math.floor(place.longitude / side)}`),
  `${place.latitude} ${place.longitude}`,
];

/** A square, or a place. */
interface Cell {
  readonly name: string;
  readonly middle: Coordinates;
  /** From the middle to any place in it, at most. */
  readonly radiusKm: number;
  readonly inside: readonly Cell[];
}

const NOTHING: readonly Cell[] = [];

/** All places that there are, by the squares that they are in. */
export class CellGrid {
  private readonly cells: readonly Cell[];

  constructor(places: Iterable<Coordinates>) {
    this.cells = cellsIn([...places]);
  }

  /** Names of few cells that hold all places within a distance, and none that is farther. */
  within(near: Coordinates, km: number): string[] {
    return this.cells.flatMap((cell) => covering(cell, near, km));
  }
}

function covering(cell: Cell, near: Coordinates, within: number): readonly string[] {
  const km = kmBetween(near, cell.middle);
  if (km + cell.radiusKm <= within) return [cell.name];
  if (km - cell.radiusKm > within) return [];
  const parts = cell.inside.map((one) => covering(one, near, within));
  const isWhole = cell.inside.every(({ name }, at) => parts[at]![0] === name);
  return isWhole && parts.length > 0 ? [cell.name] : parts.flat();
}

function cellsIn(places: readonly Coordinates[], depth = 0): Cell[] {
  const side = SIDES[depth];
  return [...groupBy(places, (place) => cellsOf(place)[depth]!)].map(([name, within]) => {
    const { latitude, longitude } = within[0]!;
    if (side === undefined) return { name, middle: { latitude, longitude }, radiusKm: 0, inside: NOTHING };
    const middleOf = (degrees: number): number => (Math.floor(degrees / side) + 0.5) * side;
    const middle = { latitude: middleOf(latitude), longitude: middleOf(longitude) };
    return { name, middle, radiusKm: side * KM_TO_CORNER, inside: cellsIn(within, depth + 1) };
  });
}
