import fc from 'fast-check';
import { bitsFor, clearBit, countBits, forEachBit, hasBit, intersect, setBit, subtract, unite } from './bits';
import { OrdinalSet } from './ordinal-set';

const MOST = 5_000;
const ordinals = fc.uniqueArray(fc.integer({ min: 0, max: MOST - 1 }), { maxLength: 400, size: 'max' });

function bitsOf(members: Iterable<number>) {
  const bits = bitsFor(MOST);
  for (const member of members) setBit(bits, member);
  return bits;
}

function membersOf(bits: Uint32Array): number[] {
  const members: number[] = [];
  forEachBit(bits, (member) => members.push(member));
  return members;
}

const inOrder = (members: Iterable<number>): number[] => [...members].sort((a, b) => a - b);

describe('bits', () => {
  it('are the sets that they stand for', () => {
    fc.assert(
      fc.property(ordinals, ordinals, (some, others) => {
        const [left, right] = [new Set(some), new Set(others)];
        const [both, either, only] = [bitsOf(left), bitsOf(left), bitsOf(left)];
        intersect(both, bitsOf(right));
        unite(either, bitsOf(right));
        subtract(only, bitsOf(right));
        expect(membersOf(both)).toEqual(inOrder(some.filter((one) => right.has(one))));
        expect(membersOf(either)).toEqual(inOrder(new Set([...some, ...others])));
        expect(membersOf(only)).toEqual(inOrder(some.filter((one) => !right.has(one))));
        expect(countBits(either)).toBe(new Set([...some, ...others]).size);
      }),
    );
  });
  it('are cleared one by one, and end somewhere', () => {
    const bits = bitsOf([0, 31, 32, 4_999]);
    clearBit(bits, 32);
    expect(membersOf(bits)).toEqual([0, 31, 4_999]);
    expect([hasBit(bits, 31), hasBit(bits, 32), hasBit(bits, 1_000_000)]).toEqual([true, false, false]);
  });
});

describe('a set of ordinals', () => {
  it('holds what was added, few or many of them, and adds to others what it holds', () => {
    fc.assert(
      fc.property(ordinals, ordinals, fc.integer({ min: 1, max: 40 }), (some, others, every) => {
        const members = inOrder(new Set([...some, ...Array.from({ length: MOST / every }, (_, at) => at * every)]));
        const set = new OrdinalSet();
        for (const member of members) set.add(member);
        const into = bitsOf(others);
        set.addTo(into);
        expect(membersOf(into)).toEqual(inOrder(new Set([...members, ...others])));
      }),
    );
  });
});
