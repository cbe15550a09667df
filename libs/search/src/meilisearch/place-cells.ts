import { kmBetween } from '../query/distance';
import type { Coordinates, PlaceList } from '../search-engine';

/** The sides of the squares into which the earth is cut, in degrees: each holds whole ones of the next. */
const SIDES = [10, 1] as const;
/** From a square's middle to any place in it, for each degree of its side: at most so far. */
const KM_TO_CORNER = 79;

/** The squares that a place is in, the larger first, and last the place itself: a document of ours is found by these. */
export const cellsOf = (place: Coordinates): string[] => [
  ...SIDES.map((side) => `${side} ${Math.floor(place.latitude / side)} ${Math.floor(place.longitude / side)}`),
  `${place.latitude} ${place.longitude}`,
];

interface Cell {
  readonly key: string;
  readonly middle: Coordinates;
  /** From the middle to any place in it, at most. */
  readonly radiusKm: number;
  readonly inside: readonly Cell[];
}

const grids = new WeakMap<PlaceList, readonly Cell[]>();

/** Few cells that hold all places of the list within a distance, and no other place of it. */
export function cellsNear(list: PlaceList, near: Coordinates, withinKm: number): readonly string[] {
  let grid = grids.get(list);
  if (!grid) grids.set(list, (grid = gridOf([...list.all()])));
  return cover(grid, near, withinKm).keys;
}

/** The cells to name; `all`: nothing in any of the cells is farther. */
function cover(cells: readonly Cell[], near: Coordinates, withinKm: number): { keys: readonly string[]; all: boolean } {
  const keys: string[] = [];
  let all = true;
  for (const { key, middle, radiusKm, inside } of cells) {
    const km = kmBetween(near, middle);
    if (km + radiusKm <= withinKm) keys.push(key);
    else if (km - radiusKm > withinKm || inside.length === 0) all = false;
    else {
      const within = cover(inside, near, withinKm);
      if (within.all) keys.push(key);
      else keys.push(...within.keys);
      all &&= within.all;
    }
  }
  return { keys, all };
}

function gridOf(places: readonly Coordinates[], depth = 0): Cell[] {
  return [...Map.groupBy(places, (place) => cellsOf(place)[depth]!)].map(([key, within]) => {
    const [{ latitude, longitude }] = within as [Coordinates];
    const side = SIDES[depth];
    if (side === undefined) return { key, middle: { latitude, longitude }, radiusKm: 0, inside: [] };
    const middleOf = (degrees: number): number => (Math.floor(degrees / side) + 0.5) * side;
    const middle = { latitude: middleOf(latitude), longitude: middleOf(longitude) };
    return { key, middle, radiusKm: side * KM_TO_CORNER, inside: gridOf(within, depth + 1) };
  });
}
