import fc from 'fast-check';
import { bitsFor, forEachBit, setBit } from './bits';
import { OrdinalSet } from './ordinal-set';

const SIZE = 5_000;
const ordinals = fc.uniqueArray(fc.nat(SIZE - 1), { maxLength: 400 }).map((some) => some.sort((a, b) => a - b));
const bitsOf = (some: readonly number[]) => {
  const bits = bitsFor(SIZE);
  for (const ordinal of some) setBit(bits, ordinal);
  return bits;
};
const listed = (bits: Uint32Array) => {
  const found: number[] = [];
  forEachBit(bits, (ordinal) => found.push(ordinal));
  return found;
};

it('adds what it holds to others, and keeps it of others, as a list and as bits', () => {
  fc.assert(
    fc.property(ordinals, ordinals, (some, others) => {
      const set = new OrdinalSet();
      for (const ordinal of some) set.add(ordinal);
      const [either, both] = [bitsOf(others), bitsOf(others)];
      set.addTo(either);
      set.keepIn(both);
      expect(listed(either)).toEqual([...new Set([...some, ...others])].sort((a, b) => a - b));
      expect(listed(both)).toEqual(others.filter((ordinal) => some.includes(ordinal)));
    }),
  );
});
