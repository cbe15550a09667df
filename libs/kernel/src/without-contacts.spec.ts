import { withoutContacts } from './without-contacts';

it.each([
  ['Write to jobs+pk@golden-gate.example.com today', 'Write to … today'],
  ['Call +92 300 1234567.', 'Call ….'],
  ['Call 0300-1234567 or +1 (415) 555-0100', 'Call … or …'],
  ['CNIC 35202-1234567-1 only', 'CNIC … only'],
])('takes contacts out of %p', (text, left) => {
  expect(withoutContacts(text)).toBe(left);
});

it.each([
  'Rs 100,000 - 120,000 a month, 40 hours, from 2026-12-01 to 2027-03-31',
  '5+ years with C++ and .NET 8.0; React@18, 24/7, 0.5 FTE',
  'SLA of 99.95 %, 1 000 000 users, 0 to 24 hours',
])('leaves %p as it is', (text) => {
  expect(withoutContacts(text)).toBe(text);
});
