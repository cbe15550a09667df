import fc from 'fast-check';
import { apportion, shareOut } from './apportion';
import { availabilityValue, dayNumber, hoursValue, startValue } from './availability';
import { languageValue } from './language';
import { levelValue, proficiencyValue, yearsValue } from './proficiency';
import { inverseFrequency, rarityWeight } from './rarity';
import { rateValue } from './rate';
import { impliedCredit, NEIGHBOUR_CREDIT } from './skill-graph';
import { compareRanked } from './tie-break';
import { TopK } from './top-k';

describe('formulas', () => {
  it('rarity: 1 for half the pool, 3 for one in a thousand, monotone between, 1 in an empty pool', () => {
    expect(rarityWeight(0, 0)).toBe(1);
    expect(rarityWeight(15_000, 30_000)).toBeCloseTo(1, 4);
    expect(rarityWeight(30_000, 30_000)).toBe(1);
    expect(rarityWeight(30, 30_000)).toBeCloseTo(3, 1);
    expect(rarityWeight(0, 30_000)).toBe(3);
    expect(inverseFrequency(500, 1000)).toBeCloseTo(Math.log(2), 10);
    fc.assert(fc.property(fc.nat(999), (n) => rarityWeight(n, 1000) >= rarityWeight(n + 1, 1000)));
  });

  it('implied credit fades and stays above a neighbour', () => {
    expect([1, 2, 3].map((distance) => impliedCredit(distance).toFixed(3))).toEqual(['0.850', '0.765', '0.689']);
    expect(impliedCredit(50)).toBeGreaterThan(NEIGHBOUR_CREDIT);
  });

  it('level and years', () => {
    expect([1, 2, 3, 4, 5].map((level) => levelValue(level as 1, 4))).toEqual([0.25, 0.5, 0.75, 1, 1]);
    expect([levelValue(3, null), levelValue(null, 5), levelValue(null, null)]).toEqual([0.6, 0.5, 0.5]);
    expect([yearsValue(0), yearsValue(5), yearsValue(30), yearsValue(null)]).toEqual([0, 1, 1, 0.5]);
    expect(proficiencyValue(5, 9, 3)).toBe(1);
  });

  it('rate: a soft ceiling', () => {
    expect([0, 25, 31.25, 37.5, 80, null].map((rate) => rateValue(rate, 25))).toEqual([1, 1, 0.5, 0, 0, 0.5]);
    expect(rateValue(1, 0)).toBe(0);
  });

  it('availability: late by days, short by hours', () => {
    expect([-100, 0, 30, 60, 90, null].map((day) => startValue(day, 0))).toEqual([1, 1, 0.5, 0, 0, 0.5]);
    expect([10, 20, 60, -5, null].map((hours) => hoursValue(hours, 20))).toEqual([0.5, 1, 1, 0, 0.5]);
    expect([availabilityValue(1, 0.5), availabilityValue(0.4, null)]).toEqual([0.75, 0.4]);
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(dayNumber('soon')).toBeNull();
  });

  it('language: by steps of the European framework', () => {
    const value = (level: 'A1' | 'B1' | 'B2' | 'native') =>
      languageValue([{ language: 'en', level }], { language: 'en', level: 'B2' });
    expect([value('native'), value('B2'), value('B1')]).toEqual([1, 1, 0.7]);
    expect(value('A1')).toBeCloseTo(0.1);
    expect(languageValue([{ language: 'ur', level: 'native' }], { language: 'en', level: 'A1' })).toBe(0.5);
  });

  it('apportion keeps the sum and moves no amount by one', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), { maxLength: 8 }), (amounts) => {
        const total =
          amounts.reduce((sum, amount) => sum + Math.floor(amount), 0) +
          Math.round(amounts.reduce((sum, amount) => sum + (amount % 1), 0));
        const whole = apportion(amounts, total);
        expect(whole.reduce((sum, amount) => sum + amount, 0)).toBe(total);
        whole.forEach((amount, index) => expect(Math.abs(amount - amounts[index]!)).toBeLessThan(1));
      }),
    );
    expect(shareOut([1, 1, 1, 0], 10_000)).toEqual([3334, 3333, 3333, 0]);
    expect(shareOut([0, 0], 10)).toEqual([0, 0]);
  });

  it('TopK keeps what sorting everything keeps', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 40 }), fc.nat(8), (scores, k) => {
        // few tie-breaks, so that ids decide too
        const tieBreak = (id: string) => Number(id) % 3;
        const ids = scores.map((_, index) => String((index * 7919) % 1000).padStart(3, '0'));
        const best = new TopK(k, (one, other) => ids[one]! < ids[other]!);
        scores.forEach((score, index) => best.offer(score, tieBreak(ids[index]!), index));
        const all = scores
          .map((_, index) => index)
          .sort((a, b) => {
            const of = (index: number) => ({ score: scores[index]!, tie: tieBreak(ids[index]!), id: ids[index]! });
            return compareRanked(of(a), of(b));
          });
        const kept = all.slice(0, k);
        expect(best.sorted()).toEqual(kept.map((handle) => ({ handle, score: scores[handle] })));
        const last = kept.at(-1);
        if (k > 0 && kept.length === k)
          expect(best).toMatchObject({ threshold: scores[last!], worstTie: tieBreak(ids[last!]!) });
        else expect(best.threshold).toBe(k > 0 ? -1 : Infinity);
      }),
    );
  });
});
