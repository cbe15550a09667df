import { readMoney } from './money-reader';

const read = (text: string): unknown[] =>
  readMoney(text).map(({ value: { min, max, currency, period } }) => [min, max, currency, period]);

it.each([
  ['Salary: $100-$120k', [100_000, 120_000, 'USD', 'year']],
  ['Pay: $100-120k', [100_000, 120_000, 'USD', 'year']],
  ['15-25 LPA', [1_500_000, 2_500_000, 'INR', 'year']],
  ['$150k 1099', [150_000, 150_000, 'USD', 'year']],
  ['PKR 250,000/month', [250_000, 250_000, 'PKR', 'month']],
  ['£500/day', [500, 500, 'GBP', 'day']],
  ['€60-80 per hour', [60, 80, 'EUR', 'hour']],
  ['up to 25 USD/h', [null, 25, 'USD', 'hour']],
  ['from $60/hr', [60, null, 'USD', 'hour']],
  ['$60+/hr', [60, null, 'USD', 'hour']],
  ['120,000 - 150,000 USD + equity', [120_000, 150_000, 'USD', 'year']],
  ['Rs. 2.5 lac per month', [250_000, 250_000, null, 'month']],
  ['$4k-6k/mo', [4000, 6000, 'USD', 'month']],
  ['25-35$/hr', [25, 35, 'USD', 'hour']],
  ['Salary 80k', [80_000, 80_000, null, null]],
  ['Compensation: ₹15,00,000 - ₹25,00,000 per annum', [1_500_000, 2_500_000, 'INR', 'year']],
  ['Gehalt 80.000 € - 95.000 € brutto', [80_000, 95_000, 'EUR', 'year']],
  ["CHF 105'000 - 125'000 per year", [105_000, 125_000, 'CHF', 'year']],
  ['Salary: CA$120,000-CA$150,000', [120_000, 150_000, 'CAD', 'year']],
  ['Salary $100k CAD', [100_000, 100_000, 'CAD', 'year']],
  ['Monthly salary (PKR): 150,000 - 200,000', [150_000, 200_000, 'PKR', 'month']],
  ['USD 3000-4500 monthly', [3000, 4500, 'USD', 'month']],
  ['Fixed-price: $1,200', [1200, 1200, 'USD', 'fixed']],
  ['tankhwah 60 hazar mahana', [60_000, 60_000, null, 'month']],
  ['Rate: £42.50 p/h', [42.5, 42.5, 'GBP', 'hour']],
  ['Salary: 80,000 - 120,000', [80_000, 120_000, null, null]],
  ['Salary 80,000 to 1,20,000. Call us', [80_000, 120_000, null, null]],
  ['Salary: 80,000', [80_000, 80_000, null, null]],
  ['Rate: $40/hr - $60/hr, 20 hrs/week', [40, 60, 'USD', 'hour']],
  ['$5-8/hr\n30-40 hours per week', [5, 8, 'USD', 'hour']],
  ['$1.2k-1.5k per month', [1200, 1500, 'USD', 'month']],
])('reads %s', (text, wanted) => expect(read(text)).toEqual([wanted]));

it.each([
  'We raised $20M from investors',
  'a $2B market',
  '401k and dental',
  '401(k) match',
  '10k users love us',
  'annual bonus of $10,000',
  '$1,500 learning budget',
  '$5,000 signing bonus',
  'our plans start at $10/month',
  'We process $4B a year',
  'save up to $500 per month',
  '3-5 years of experience',
  '40 hours/week',
  'call +92 300 1234567',
  'Since 2015, 50 people',
  '50k requests per second',
  'Pay: hourly\n20 hours a week',
  'Hourly rate. 3 months',
  'Hourly, with a 20% share',
])('takes %s for no pay', (text) => expect(read(text)).toEqual([]));

it('lets the country decide whose rupees they are, and leaves them open without one', () => {
  expect(readMoney('Salary: Rs 80,000/month', { rupees: 'PKR' })[0]!.value.currency).toBe('PKR');
  expect(readMoney('Salary: Rs 80,000/month')[0]!.value.currency).toBeNull();
});

it('tells the words', () => {
  const text = 'You get $70-95/hr on C2C.';
  const [{ span }] = readMoney(text) as [ReturnType<typeof readMoney>[number]];
  expect(text.slice(span.start, span.end)).toBe('$70-95/hr');
});
