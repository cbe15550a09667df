import fc from 'fast-check';
import { reportTime } from './report-time';

const at = (text: string) => new Date(text);

it.each([
  ['before eight, on the same day', 'Asia/Karachi', '2026-11-28T02:59:00Z', '2026-11-28T03:00:00.000Z'],
  ['at eight, on the next', 'Asia/Karachi', '2026-11-28T03:00:00Z', '2026-11-29T03:00:00.000Z'],
  ['over the end of summer time', 'America/Los_Angeles', '2026-10-31T16:00:00Z', '2026-11-01T16:00:00.000Z'],
  ['over its beginning', 'America/Los_Angeles', '2026-03-07T17:00:00Z', '2026-03-08T15:00:00.000Z'],
  ['where the date is tomorrow already', 'Pacific/Auckland', '2026-11-28T12:00:00Z', '2026-11-28T19:00:00.000Z'],
])('tells of a day %s', (_, zone, since, expected) => {
  expect(reportTime('daily', zone, at(since), at(since))?.toISOString()).toBe(expected);
});

it('waits for an import to end, but not for ever', () => {
  const since = at('2026-11-28T10:00:00Z');
  const after = (seconds: number) => new Date(since.getTime() + seconds * 1000);
  const due = (seconds: number) => reportTime('instant', 'UTC', since, after(seconds))!.getTime() - since.getTime();
  expect([due(0), due(30), due(540), due(9_000)]).toEqual([60_000, 90_000, 600_000, 600_000]);
});

it('comes within 25 hours, and never in the past', () => {
  const zones = fc.constantFrom('Asia/Karachi', 'Europe/London', 'America/St_Johns', 'Australia/Lord_Howe', 'UTC');
  const instants = fc.date({ min: at('2026-01-01'), max: at('2027-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(zones, instants, (zone, since) => {
      const wait = reportTime('daily', zone, since, since)!.getTime() - since.getTime();
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(25 * 3_600_000);
    }),
  );
});
