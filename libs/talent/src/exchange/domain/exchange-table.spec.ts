import { money } from '@hunar/kernel';
import fc from 'fast-check';
import { amountInUsdPerHour, amountOfUsdPerHour, comparable, usdPerHour } from './exchange-table';

const TABLE = new Map([
  ['USD', 1],
  ['PKR', 0.0036],
  ['EUR', 1.1],
]);

it('reads a rate of any period as USD an hour', () => {
  expect(usdPerHour(money(20, 'USD', 'hour'), TABLE)).toBe(20);
  expect(usdPerHour(money(200, 'USD', 'day'), TABLE)).toBe(25);
  expect(usdPerHour(money(173_333.33, 'PKR', 'month'), TABLE)).toBeCloseTo(3.6, 3);
  expect(usdPerHour(money(2080, 'EUR', 'year'), TABLE)).toBe(1.1);
});

it('says why a rate cannot be compared', () => {
  expect(comparable(null, TABLE)).toBe('unstated');
  expect(comparable(money(500, 'USD', 'fixed'), TABLE)).toBe('fixed');
  expect(comparable(money(5, 'GBP', 'hour'), TABLE)).toBe('inconvertible');
  expect(comparable(money(5, 'EUR', 'hour'), TABLE)).toBeNull();
  expect(usdPerHour(money(5, 'GBP', 'hour'), TABLE)).toBeNull();
});

it('finds its way back', () => {
  const amounts = fc.double({ min: 1, max: 1e6, noNaN: true });
  const periods = fc.constantFrom('hour' as const, 'day' as const, 'week' as const, 'month' as const, 'year' as const);
  fc.assert(
    fc.property(amounts, fc.constantFrom(...TABLE.keys()), periods, (amount, currency, period) => {
      const usd = amountInUsdPerHour(amount, currency, period, TABLE)!;
      const back = amountOfUsdPerHour(usd, currency, period, TABLE)!;
      // A millionth of a USD an hour is up to 0.6 rupees a year.
      expect(Math.abs(back - amount)).toBeLessThan(0.7);
    }),
  );
});
