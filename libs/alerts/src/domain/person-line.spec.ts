import { money } from '@hunar/kernel';
import { personDetails, rateText } from './person-line';

it.each([
  [money(25, 'USD', 'hour'), 'en', '$25 an hour'],
  [money(12.5, 'USD', 'hour'), 'en', '$12.50 an hour'],
  [money(90_000, 'JPY', 'month'), 'en', '¥90,000 a month'],
] as const)('says a rate', (rate, language, said) => expect(rateText(rate, language)).toBe(said));

it('says it in Urdu with figures that both read', () => {
  expect(rateText(money(2500, 'PKR', 'day'), 'ur')).toMatch(/2,500.*فی دن$/);
});

it('leaves out what a person does not state', () => {
  expect(personDetails({ headline: null, city: null, rate: null }, 'en')).toEqual([]);
  expect(personDetails({ headline: 'Builds', city: 'Lahore', rate: money(20, 'USD', 'hour') }, 'en')).toEqual([
    'Builds',
    'Lahore · $20 an hour',
  ]);
});
