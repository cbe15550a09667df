import fc from 'fast-check';
import { kmBetween } from '../query/distance';
import type { Coordinates } from '../search-engine';
import { cellsNear, cellsOf } from './place-cells';

const degrees = (most: number) =>
  fc.oneof(fc.integer({ min: -most, max: most }), fc.double({ min: -most, max: most, noNaN: true }));
const place = fc.record({ latitude: degrees(90), longitude: degrees(180) });
const km = fc.oneof(fc.constant(0), fc.integer({ max: 300, min: 1 }), fc.integer({ max: 20_100, min: 1 }));

const found = (places: readonly Coordinates[], near: Coordinates, withinKm: number): Coordinates[] => {
  const cells = new Set(cellsNear({ version: 'test', all: () => places }, near, withinKm));
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
    latitude: fc.double({ min: 30, max: 33, noNaN: true }),
    longitude: fc.double({ min: 73, max: 76, noNaN: true }),
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
  const list = { version: 'test', all: () => places };
  expect(cellsNear(list, { latitude: 5, longitude: 5 }, 2_000)).toEqual(['10 0 0']);
  expect(cellsNear(list, { latitude: 5, longitude: 5 }, 450).length).toBeLessThan(2_000);
});
