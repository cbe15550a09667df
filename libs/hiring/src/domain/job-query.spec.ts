import { type JobQuery, toSearchQuery } from './job-query';

const PAGE = { first: 20, after: null };
const ask = (query: Partial<JobQuery>) => toSearchQuery({ states: ['open'], sort: 'relevance', ...query }, null, PAGE);
const OPEN = { field: 'states', anyOf: ['open'] };

it('asks for nothing but the state when nothing is said, and null says nothing', () => {
  expect(ask({}).filters).toEqual([OPEN]);
  const nothing = { text: null, skillsAll: null, skillsNot: [], rateMin: null, postedSince: null, startsBy: null };
  expect(ask(nothing)).toEqual(ask({}));
});

it('takes 0 for a bound', () => {
  expect(ask({ rateMin: 0, hoursMax: 0 }).filters).toEqual([
    OPEN,
    { field: 'rateTo', atLeast: 0 },
    { field: 'weeklyHours', atMost: 0 },
  ]);
});

it('leaves a job in that asks for no common hours, or for as many as are offered', () => {
  const [, filter] = ask({ overlapMax: 3 }).filters;
  expect(filter).toEqual({ not: { field: 'overlapHours', atLeast: expect.any(Number) } });
  const least = (filter as { not: { atLeast: number } }).not.atLeast;
  expect(least).toBeGreaterThan(3);
  expect(least).toBeLessThan(3.01);
});

it('counts the whole of the day by which work starts', () => {
  const [, filter] = ask({ startsBy: '2026-12-01' }).filters;
  expect(filter).toEqual({ field: 'startsOn', atMost: Date.parse('2026-12-02T00:00:00Z') - 1 });
});

it('is in order of day where no word says what is relevant', () => {
  const newest = { field: 'postedAt', direction: 'descending' };
  expect(ask({ text: '  ' })).toMatchObject({ text: '', sort: newest });
  expect(ask({ text: 'react' }).sort).toBeNull();
  expect(ask({ text: 'react', sort: 'newest' }).sort).toEqual(newest);
  expect(ask({ sort: 'rate' }).sort).toEqual({ field: 'rateTo', direction: 'descending' });
});
