import { money } from '@hunar/kernel';
import { parseCity } from './city-values';
import { parseCnic, parseEmail, parseGithub, parseLinkedin, parsePhone } from './contact-values';
import { DateOrderEvidence, parseDate } from './date-values';
import { parseGender, parseScore, parseStatus } from './enrolment-values';
import { parseEnglishLevel, parseRate, parseWeeklyHours, rateHint } from './work-values';

const KHAN = '+923001234567';
const UNHINTED = { currency: null, period: null };

describe('phones', () => {
  it.each([
    '0300-1234567', '0300 1234567', '+92 300 1234567', '00923001234567', '923001234567', '3001234567', '3001234567.0', '(0300) 1234567', '="03001234567"',
    "'03001234567", '+92-0300-1234567', '۰۳۰۰۱۲۳۴۵۶۷', '0300.123.4567', '0300-1234567 / 0321-7654321', '0300-1234567, 0321-7654321', 'Ph: 0300-1234567', '+92 (300) 1234567', '\u200e+92 300 1234567\u00a0', '12 / 03001234567',
  ])('%s is a mobile', (cell) => expect(parsePhone(cell)).toBe(KHAN)); // prettier-ignore

  it.each([
    ['042-35761999', '+924235761999'],
    ['+1 (415) 555-2671', '+14155552671'],
    ['0044 20 7946 0958', '+442079460958'],
    ['971501234567', '+971501234567'],
  ])('%s is %s', (cell, number) => expect(parsePhone(cell)).toBe(number));

  it.each([
    '12345',
    '0300123456',
    '030012345678',
    'N/A',
    'abc',
    '3.00123E+09',
    '+92',
    '0000000000',
    '12345678901',
    'ali@example.pk',
  ])('%s is none', (cell) => expect(parsePhone(cell)).toBeNull());
});

describe('e-mail', () => {
  it.each([
    [' Ali.Khan+x@Example.PK ', 'ali.khan+x@example.pk'],
    ['mailto:ali@example.pk', 'ali@example.pk'],
    ['Ali Khan <ali@example.pk>', 'ali@example.pk'],
    ['ali@example.pk,', 'ali@example.pk'],
    ['a\u200bli@example.pk', 'ali@example.pk'],
    ['علی@example.pk', 'علی@example.pk'],
    ['ali@xn--mgbai9azgqp6j.com', 'ali@xn--mgbai9azgqp6j.com'],
    ["o'neil@example.co.uk", "o'neil@example.co.uk"],
  ])('%s is %s', (cell, address) => expect(parseEmail(cell)?.address).toBe(address));

  it.each([
    'not-an-email', 'a@b', 'ali khan@gmail.com', 'a@@b.com', '@b.com', 'a@.com', 'a@b..com', 'a..b@c.com', '.a@b.com', 'a@b.c', 'a@-b.com', 'a@b-.com', 'a@gmail,com', 'a@1.2.3.4',
    `${'a'.repeat(65)}@b.com`, `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}.com`, 'ali at example.pk', 'a@b.com and c',
  ])('%s is none', (cell) => expect(parseEmail(cell)).toBeNull()); // prettier-ignore
});

describe('dates', () => {
  const read = (cell: string, order: 'day-first' | 'month-first' = 'day-first') =>
    parseDate(cell, { order, thisYear: 2026 });

  it.each([
    '2001-01-15', '2001/1/15', '15/01/2001', '15-1-2001', '15.01.2001', '15.01.01', '15-Jan-2001', '15 January 2001', '15th Jan, 2001', 'January 15, 2001', 'Jan 15 2001', '15-JAN-01', 'Mon, 15 Jan 2001',
    '2001-01-15T00:00:00Z', '2001-01-15 00:00:00', '15/01/2001 12:00 AM', '20010115', '36906', '36906.5', '۱۵/۰۱/۲۰۰۱', '15 / 01 / 2001',
  ])('%s is 15 January 2001', (cell) => expect(read(cell)).toBe('2001-01-15')); // prettier-ignore

  it.each([
    '31-31-1999',
    '2001-02-30',
    '29/02/2001',
    '1999',
    'soon',
    '15/01',
    '01/15/2001',
    '2001-13-01',
    '0',
    '99999',
    '15 Foo 2001',
    '2001-1-15-3',
  ])('%s is none', (cell) => expect(read(cell)).toBeNull());

  it('knows leap years and takes two digits for a year that has been', () => {
    expect(read('29/02/2000')).toBe('2000-02-29');
    expect(read('01/01/26')).toBe('2026-01-01');
    expect(read('01/01/27')).toBe('1927-01-01');
    expect(read('01/15/2001', 'month-first')).toBe('2001-01-15');
  });

  it('lets the whole column say which comes first', () => {
    const order = (cells: string[], header = 'DOB') => {
      const evidence = new DateOrderEvidence();
      cells.forEach((cell) => evidence.add(cell));
      return evidence.order(header);
    };
    expect(order(['01/02/2001', '03/04/2002'])).toBe('day-first');
    expect(order(['01/02/2001', '12/25/2002'])).toBe('month-first');
    expect(order(['13/02/2001', '14/02/2001', '12/25/2002'])).toBe('day-first');
    expect(order(['01/02/2001'], 'DOB (mm/dd/yyyy)')).toBe('month-first');
    expect(order(['01/02/2001'], 'DOB (dd/mm/yyyy)')).toBe('day-first');
  });
});

describe('money, hours and languages', () => {
  it.each([
    ['12', 12, 'USD', 'hour'], ['$25', 25, 'USD', 'hour'], ['$25/hr', 25, 'USD', 'hour'], ['25.50 USD per hour', 25.5, 'USD', 'hour'], ['Rs 2500', 2500, 'PKR', 'hour'], ['Rs. 2,500/-', 2500, 'PKR', 'hour'],
    ['PKR 150,000/month', 150000, 'PKR', 'month'], ['20-30', 20, 'USD', 'hour'], ['$20 to $30', 20, 'USD', 'hour'], ['£15', 15, 'GBP', 'hour'], ['1,200 PKR per day', 1200, 'PKR', 'day'], ['1.5k', null, '', ''],
    ['1.5k PKR', 1500, 'PKR', 'hour'], ['1.5 lakh PKR per month', 150000, 'PKR', 'month'], ['12,50 €', 12.5, 'EUR', 'hour'], ['500 USD fixed', 500, 'USD', 'fixed'], ['AED 40', 40, 'AED', 'hour'],
    ['lots', null, '', ''], ['-5', null, '', ''], ['0', null, '', ''], ['negotiable', null, '', ''], ['12 apples', null, '', ''], ['2500', null, '', ''],
  ] as const)('%s', (cell, amount, currency, period) => {
    expect(parseRate(cell, UNHINTED)).toEqual(amount === null ? null : money(amount, currency, period || 'hour'));
  }); // prettier-ignore

  it('takes currency and period from the header where the cell is silent', () => {
    expect(parseRate('2500', rateHint('Expected hourly rate PKR'))).toEqual(money(2500, 'PKR', 'hour'));
    expect(parseRate('90000', rateHint('Expected Salary (Rs./month)'))).toEqual(money(90000, 'PKR', 'month'));
    expect(parseRate('$20', rateHint('Expected hourly rate PKR'))).toEqual(money(20, 'USD', 'hour'));
    expect(rateHint('expected_rate')).toEqual(UNHINTED);
    expect(rateHint('Rate (USD/hr)')).toEqual({ currency: 'USD', period: 'hour' });
  });

  it.each([['20', 20], ['20 hrs', 20], ['40h/week', 40], ['20-30', 20], ['20 hours per week', 20], ['full time', 40], ['Part-time', 20], ['4 hours a day', 20], ['30+', 30], ['168', 168], ['169', null], ['0', null], ['-3', null], ['many', null]] as const)(
    '%s hours', (cell, hours) => expect(parseWeeklyHours(cell)).toBe(hours)); // prettier-ignore

  it.each([['B2', 'B2'], ['b2+', 'B2'], ['Upper-Intermediate (B2)', 'B2'], ['Fluent', 'C1'], ['native', 'native'], ['Native speaker', 'native'], ['Good', 'B2'], ['Intermediate', 'B1'], ['basic', 'A2'], ['Klingon', null]] as const)(
    'English: %s', (cell, level) => expect(parseEnglishLevel(cell)).toBe(level)); // prettier-ignore
});

describe('places, people and links', () => {
  it.each([
    ['KHI', 'Karachi'], ['karachi ', 'Karachi'], ['Karachi, Sindh', 'Karachi'], ['Hyderabad, Sindh', 'Hyderabad'], ['Pindi', 'Rawalpindi'], ['ISB', 'Islamabad'], ['Lahore, Pakistan', 'Lahore'], ['Distt. Lahore', 'Lahore'],
    ['LAHORE CANTT', 'Lahore'], ['D.G. Khan', 'Dera Ghazi Khan'], ['لاہور', 'Lahore'], ['Karachi-75500', 'Karachi'], ['Karachi South', 'Karachi'], ['Faisalabad (Punjab)', 'Faisalabad'], ['chak 45', 'Chak 45'], ['New Town', 'New Town'],
  ])('%s is %s', (cell, city) => expect(parseCity(cell)?.name).toBe(city)); // prettier-ignore

  it('knows provinces, and the Hyderabad that is in India', () => {
    expect(parseCity('hyderabad')).toEqual({ name: 'Hyderabad', province: 'Sindh', country: 'PK' });
    expect(parseCity('Hyderabad, India')).toEqual({ name: 'Hyderabad', province: null, country: 'IN' });
    expect(parseCity('12345')).toBeNull();
  });

  it('reads the rest', () => {
    expect(parseCnic('35202-1234567-1')).toBe('3520212345671');
    expect(parseCnic('123')).toBeNull();
    expect(parseGender('Female')).toBe('female');
    expect(parseGender('?')).toBeNull();
    expect(['Certified ', 'ACTIVE', 'pass', 'N/A', 'graduated?'].map(parseStatus)).toEqual([
      'certified',
      'active',
      null,
      null,
      null,
    ]);
    expect(['78.2', '81.8%', '100 %', '92/100', '78,5', '0', '-0'].map(parseScore)).toEqual(
      [78.2, 81.8, 100, 92, 78.5, 0, 0].map((value) => ({ value })),
    );
    expect(['130', '-4', 'seventy', '8/10', '1e1', '100.01'].map(parseScore)).toEqual([
      'out-of-range', 'out-of-range', 'not-a-number', 'not-a-number', 'not-a-number', 'out-of-range',
    ]); // prettier-ignore
    expect(parseGithub('@ali-khan')).toBe('https://github.com/ali-khan');
    expect(parseGithub('http://www.github.com/ali/?tab=repositories')).toBe('https://github.com/ali');
    expect(parseGithub('https://evil.example/github.com/ali')).toBeNull();
    expect(parseGithub('javascript:alert(1)')).toBeNull();
    expect(parseLinkedin('https://pk.linkedin.com/in/ali-khan-1/?utm=2')).toBe(
      'https://www.linkedin.com/in/ali-khan-1',
    );
    expect(parseLinkedin('Ali Khan')).toBeNull();
  });
});
