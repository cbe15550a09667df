import fc from 'fast-check';
import type { WorkingHours } from './facts';
import { OverlapCalculator } from '@hunar/kernel';
import { referenceDate } from './overlap';
import { scheduleOf } from '@hunar/kernel';

const evenings = (start: string, end: string): WorkingHours[] =>
  [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start, end }));
const mean = (jobZone: string, jobHours: WorkingHours[], zone: string, hours: WorkingHours[], date: string) =>
  new OverlapCalculator().meanHours(scheduleOf(jobZone, jobHours)!, scheduleOf(zone, hours)!, date);

/** The slow truth: every quarter of an hour of the job's week, local times by Intl. */
function sampled(jobZone: string, jobHours: WorkingHours[], zone: string, hours: WorkingHours[], date: string): number {
  const local = (timeZone: string) => {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    });
    return (time: number) => format.format(time).split(', ') as [string, string];
  };
  const jobLocal = local(jobZone);
  const personLocal = local(zone);
  const weekday = (day: string) => new Date(`${day}T00:00Z`).getUTCDay() || 7;
  const before = (day: string) => new Date(Date.parse(`${day}T00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const working = (list: WorkingHours[], [day, time]: [string, string], counts: (day: string) => boolean) =>
    list.some(({ weekday: on, start, end }) => {
      const overnight = end <= start;
      const since = on === weekday(day) && counts(day) && time >= start && (overnight || time < end);
      return since || (overnight && on === weekday(before(day)) && counts(before(day)) && time < end);
    });
  const first = Date.parse(`${date}T00:00Z`);
  const week = new Set(
    Array.from({ length: 7 }, (_, day) => new Date(first + day * 86_400_000).toISOString().slice(0, 10)),
  );
  let quarters = 0;
  for (let time = first - 86_400_000; time < first + 9 * 86_400_000; time += 900_000) {
    if (!working(jobHours, jobLocal(time), (day) => week.has(day))) continue;
    if (working(hours, personLocal(time), () => true)) quarters += 1;
  }
  const days = [...week].filter((day) => jobHours.some(({ weekday: on }) => on === weekday(day))).length;
  return quarters / 4 / days;
}

describe('overlap', () => {
  it('agrees with looking at every quarter of an hour, across zones and clock changes', () => {
    const quarter = fc.oneof(
      fc.constant('00:00'),
      fc
        .tuple(fc.integer({ min: 4, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
        .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`),
    );
    const hours = fc.uniqueArray(
      fc
        .record({ weekday: fc.integer({ min: 1, max: 7 }), start: quarter, end: quarter })
        .filter(({ start, end }) => start !== end),
      { minLength: 1, maxLength: 5, selector: ({ weekday }) => weekday },
    );
    const zone = fc.constantFrom(
      'America/Los_Angeles',
      'Asia/Karachi',
      'Europe/London',
      'Asia/Kathmandu',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'Australia/Sydney',
      'Asia/Beirut',
    );
    const date = fc.constantFrom('2026-11-23', '2026-10-29', '2026-03-05', '2026-03-26', '2026-10-01', '2027-07-14');
    fc.assert(
      fc.property(zone, hours, zone, hours, date, (jobZone, jobHours, other, otherHours, day) => {
        expect(mean(jobZone, jobHours, other, otherHours, day)).toBeCloseTo(
          sampled(jobZone, jobHours, other, otherHours, day),
          9,
        );
      }),
      { numRuns: 150 },
    );
  });

  it('counts the evening hours of somebody in Pakistan, and an hour more when California is on summer time', () => {
    const offices = [evenings('09:00', '17:00'), 'Asia/Karachi', evenings('18:00', '00:00')] as const;
    expect(mean('America/Los_Angeles', ...offices, '2026-11-23')).toBe(2);
    expect(mean('America/Los_Angeles', ...offices, '2026-07-06')).toBe(3);
    // the week in which the clocks change has four days of the one and one of the other kind
    expect(mean('America/Los_Angeles', ...offices, '2026-10-27')).toBe((4 * 3 + 2) / 5);
    expect(mean('America/Los_Angeles', [], 'Asia/Karachi', [], '2026-11-23')).toBe(0);
  });

  it('does not count an hour twice, and reads 24:00 as the end of the day', () => {
    const twice = [
      { weekday: 1, start: '09:00', end: '12:00' },
      { weekday: 1, start: '10:00', end: '24:00' },
    ];
    expect(mean('UTC', twice, 'UTC', twice, '2026-11-23')).toBe(15);
  });

  it('reads equal start and end as a whole day, and a skipped midnight as the time after it', () => {
    const allDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start: '09:00', end: '09:00' }));
    expect(mean('UTC', allDay, 'UTC', allDay, '2026-11-23')).toBe(24);
    // the clocks of Beirut go from 00:00 to 01:00 on Sunday 2026-03-29
    const night = [{ weekday: 7, start: '00:00', end: '04:00' }];
    expect(mean('Asia/Beirut', night, 'UTC', allDay, '2026-03-26')).toBe(3);
  });

  it('is of the start, or of today where the job is when that is past or not given', () => {
    const now = new Date('2026-11-23T03:00:00Z');
    expect(referenceDate(null, now, 'America/Los_Angeles')).toBe('2026-11-22');
    expect(referenceDate('2026-11-01', now, 'Asia/Karachi')).toBe('2026-11-23');
    expect(referenceDate('2026-12-01', now, 'Asia/Karachi')).toBe('2026-12-01');
  });

  it('changes at the midnight of the zone, back and forth, on days of 23 and 25 hours too', () => {
    const day = (instant: string, zone = 'America/Los_Angeles') => referenceDate(null, new Date(instant), zone);
    const instants = [
      ['2026-10-31T06:59:59Z', '2026-10-30'],
      ['2026-10-31T07:00:00Z', '2026-10-31'],
      ['2026-11-02T07:59:59Z', '2026-11-01'],
      ['2026-11-02T08:00:00Z', '2026-11-02'],
      ['2027-03-15T06:59:59Z', '2027-03-14'],
      ['2027-03-15T07:00:00Z', '2027-03-15'],
    ] as const;
    for (const [instant, date] of [...instants, ...instants.toReversed()]) expect(day(instant)).toBe(date);
    expect(day('2026-10-31T07:00:00Z', 'Asia/Karachi')).toBe('2026-10-31');
    // midnight is skipped in Beirut, so that the day begins at 01:00
    expect(['2026-03-28T21:59:59Z', '2026-03-28T22:00:00Z'].map((instant) => day(instant, 'Asia/Beirut'))).toEqual([
      '2026-03-28',
      '2026-03-29',
    ]);
  });

  it('has no schedule for an unknown zone, and assumes office hours where none can be read', () => {
    expect(scheduleOf('Mars/Olympus', [])).toBeNull();
    expect(scheduleOf(null, [])).toBeNull();
    expect(scheduleOf('UTC', [{ weekday: 9, start: 'x', end: 'y' }])).toMatchObject({
      assumed: true,
      hours: { length: 5 },
    });
  });
});
