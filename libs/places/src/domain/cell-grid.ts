import { groupBy } from '@hunar/kernel';
import { type Coordinates, kmBetween } from './distance';

/** The sides of the squares into which the earth is cut, in degrees: each holds whole ones of the next. */
const SIDES = [10, 1, 0.25] as const;
/** From a square's middle to any place in it, for each degree of its side: at most so far. */
const KM_TO_CORNER = 79;

const squareName = ({ latitude, longitude }: Coordinates, side: number): string =>
  `${side} ${Math.floor(latitude / side)} ${Math.floor(longitude / side)}`;
const placeName = ({ latitude, longitude }: Coordinates): string => `${latitude} ${longitude}`;

/** The names of the squares that a place is in, the larger first, and of the place itself: whoever lives there is found by these. */
export const cellsOf = (place: Coordinates): string[] => [
  ...SIDES.map((side) => squareName(place, side)),
  placeName(place),
];

/** All places that there are, by the squares that they are in. */
export class CellGrid {
  private readonly squares: readonly Square[];

  constructor(places: Iterable<Coordinates>) {
    this.squares = squaresOf(
      Array.from(places, ({ latitude, longitude }) => ({ latitude, longitude })),
      0,
    );
  }

  /** Names of few cells that hold all places within a distance, and none that is farther. */
  within(near: Coordinates, km: number): string[] {
    return this.squares.flatMap((square) => square.covering(near, km));
  }
}

/** Divided when a circle first cuts through it: most never are. */
class Square {
  private readonly middle: Coordinates;
  private readonly radiusKm: number;
  private divided: readonly Square[] | null = null;

  constructor(
    readonly name: string,
    private readonly depth: number,
    private readonly places: readonly Coordinates[],
  ) {
    const side = SIDES[depth]!;
    const middleOf = (degrees: number): number => (Math.floor(degrees / side) + 0.5) * side;
    const [{ latitude, longitude }] = places as readonly [Coordinates];
    this.middle = { latitude: middleOf(latitude), longitude: middleOf(longitude) };
    this.radiusKm = side * KM_TO_CORNER;
  }

  /** Its own name where all of its places are within the distance, else those of its parts that are. */
  covering(near: Coordinates, within: number): readonly string[] {
    const km = kmBetween(near, this.middle);
    if (km + this.radiusKm <= within) return [this.name];
    if (km - this.radiusKm > within) return [];
    if (this.depth === SIDES.length - 1) {
      const inside = this.places.filter((place) => kmBetween(near, place) <= within);
      return inside.length === this.places.length ? [this.name] : [...new Set(inside.map(placeName))];
    }
    this.divided ??= squaresOf(this.places, this.depth + 1);
    const parts = this.divided.map((square) => square.covering(near, within));
    return parts.every(([first], at) => first === this.divided![at]!.name) ? [this.name] : parts.flat();
  }
}

const squaresOf = (places: readonly Coordinates[], depth: number): Square[] =>
  [...groupBy(places, (place) => squareName(place, SIDES[depth]!))].map(
    ([name, within]) => new Square(name, depth, within),
  );
