import fc from 'fast-check';
import { CellGrid, cellsOf } from './cell-grid';
import { type Coordinates, kmBetween } from './distance';

/** As gazetteers state them: to a metre. */
const degreesIn = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((degrees) => Math.round(degrees * 1e5) / 1e5);
const degrees = (most: number) => fc.oneof(fc.integer({ min: -most, max: most }), degreesIn(-most, most));
const place = fc.record({ latitude: degrees(90), longitude: degrees(180) });
const km = fc.oneof(fc.constant(0), fc.integer({ max: 300, min: 1 }), fc.integer({ max: 20_100, min: 1 }));

const found = (places: readonly Coordinates[], near: Coordinates, withinKm: number): Coordinates[] => {
  const cells = new Set(new CellGrid(places).within(near, withinKm));
  return places.filter((each) => cellsOf(each).some((cell) => cells.has(cell)));
};

it('finds the places within a distance, and no others', () => {
  fc.assert(
    fc.property(fc.array(place), place, km, (places, near, withinKm) => {
      expect(found(places, near, withinKm)).toEqual(places.filter((each) => kmBetween(near, each) <= withinKm));
    }),
    { numRuns: 2_000 },
  );
});

it('does so where places are close together', () => {
  const close = fc.record({
    latitude: degreesIn(30, 33),
    longitude: degreesIn(73, 76),
  });
  fc.assert(
    fc.property(
      fc.array(close, { maxLength: 60 }),
      close,
      fc.integer({ min: 0, max: 400 }),
      (places, near, withinKm) => {
        expect(found(places, near, withinKm)).toEqual(places.filter((each) => kmBetween(near, each) <= withinKm));
      },
    ),
    { numRuns: 1_000 },
  );
});

it('names few cells where many places are near', () => {
  const places = Array.from({ length: 10_000 }, (_, n) => ({
    latitude: (n % 100) / 10,
    longitude: Math.floor(n / 100) / 10,
  }));
  const grid = new CellGrid(places);
  expect(grid.within({ latitude: 5, longitude: 5 }, 2_000)).toEqual(['10 0 0']);
  expect(grid.within({ latitude: 5, longitude: 5 }, 450).length).toBeLessThan(600);
});
