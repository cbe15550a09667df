import { readPlaces } from './geography/place-reader';
import { readWeeklyHours } from './hours-reader';
import { readLanguages } from './language-reader';
import { readOverlap } from './overlap-reader';
import { readYears } from './years-reader';
import { readZones } from './zones/zone-reader';

describe('years', () => {
  it.each([
    ['3+ yrs of React', 3, null],
    ['five years of experience', 5, null],
    ['2-4 years', 2, 4],
    ['at least five (5) years', 5, null],
    ['over 5 years of experience', 5, null],
    ['5+ YoE', 5, null],
    ['2 saal ka tajurba', 2, null],
  ])('reads %s', (text, min, max) => expect(readYears(text).map(({ value }) => value)).toEqual([{ min, max }]));

  it.each([
    '20 years in business',
    'founded 10 years ago',
    'for over 10 years, Acme has',
    '4 year vesting',
    'a 2 year bond',
  ])('takes %s for no experience', (text) => expect(readYears(text)).toEqual([]));
});

describe('hours a week', () => {
  it.each([
    ['40 hours/week', 40, 40],
    ['20-30 hrs per week', 20, 30],
    ['30+ hrs/week', 30, null],
    ['up to 20 hours a week', null, 20],
    ['Hours per week: 20-30', 20, 30],
    ['35-hour workweek', 35, 35],
    ['8 hours a day', 40, 40],
    ['full-time (40 hours)', 40, 40],
  ])('reads %s', (text, min, max) => expect(readWeeklyHours(text)[0]?.value).toEqual({ min, max }));

  it.each(['saves 20 hours per week', '4 hours of overlap with PST', 'we answer within 24 hours'])(
    'not in %s',
    (text) => expect(readWeeklyHours(text)).toEqual([]),
  );
});

describe('overlap', () => {
  it.each([
    ['4 hours overlap with PST', 4, 'America/Los_Angeles'],
    ['at least 4 hours of overlap with US Eastern time', 4, 'America/New_York'],
    ['must overlap with US Pacific time for at least 3 hours', 3, 'America/Los_Angeles'],
    ['overlap of 4+ hours with CET', 4, 'Europe/Berlin'],
    ['within ±3h of CET', 5, 'Europe/Berlin'],
    ['Time zone: CET +/- 2 hours', 6, 'Europe/Berlin'],
    ['you must work EST business hours', 8, 'America/New_York'],
    ['3 hours overlap with San Francisco', 3, 'America/Los_Angeles'],
    ['4+ hours of daily overlap', 4, null],
  ])('reads %s', (text, hours, zone) => expect(readOverlap(text)[0]?.value).toEqual({ hours, zone }));
});

describe('zones', () => {
  it.each([
    ['9am-5pm ET', 'America/New_York'],
    ['Pacific time', 'America/Los_Angeles'],
    ['UTC+5', 'Etc/GMT-5'],
    ['UTC+5:30', 'Asia/Kolkata'],
    ['UK hours', 'Europe/London'],
    ['Karachi time', 'Asia/Karachi'],
    ['Asia/Karachi', 'Asia/Karachi'],
    ['Germany time zone', 'Europe/Berlin'],
  ])('reads %s', (text, zone) => expect(readZones(text).map(({ value }) => value)).toEqual([zone]));

  it.each(['FT/PT', 'Part time (PT)', 'EST. 2010', 'UTC-8 to UTC+2', 'Asia/Nowhere', 'US time zones'])(
    'not in %s',
    (text) => expect(readZones(text)).toEqual([]),
  );
});

describe('places', () => {
  it.each([
    ['Location: Lahore, Pakistan', 'Lahore, Pakistan', 'PK'],
    ['Remote (US)', 'US', 'US'],
    ['Austin, TX, USA', 'Austin, TX, USA', 'US'],
    ['Onsite in Berlin, Germany', 'Berlin, Germany', 'DE'],
    ['Remote - Europe', 'Europe', null],
    ['based in Georgia', 'Georgia', 'GE'],
    ['اسلام آباد', 'اسلام آباد', 'PK'],
  ])('reads %s', (text, written, country) =>
    expect(readPlaces(text).map(({ value }) => [value.written, value.country])).toEqual([[written, country]]),
  );

  it.each(['Jordan Smith', 'contact us', 'GO TO Us'])('not in %s', (text) => expect(readPlaces(text)).toEqual([]));
});

describe('languages', () => {
  it.each([
    ['fluent English', 'en', 'C1'],
    ['English (C2)', 'en', 'C2'],
    ['native-level English', 'en', 'native'],
    ['excellent written and spoken English', 'en', 'C1'],
    ['B2 level of English', 'en', 'B2'],
    ['German B1', 'de', 'B1'],
    ['Good spoken English', 'en', 'B2'],
    ['English required', 'en', null],
  ])('reads %s', (text, language, level) => expect(readLanguages(text)[0]?.value).toEqual({ language, level }));
});
