import fc from 'fast-check';
import { majorUnits, minorDigits, money } from './money';

describe('money', () => {
  it.each([
    ['USD', 2],
    ['PKR', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('%s has %i minor digits', (currency, digits) => expect(minorDigits(currency)).toBe(digits));

  it('gives back amounts that the currency can hold', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.constantFrom('USD', 'PKR', 'JPY', 'KWD'),
        (minor, currency) => {
          const value = { amountMinor: minor, currency, period: 'hour' as const };
          expect(money(majorUnits(value), currency, 'hour')).toEqual(value);
        },
      ),
    );
  });
});
