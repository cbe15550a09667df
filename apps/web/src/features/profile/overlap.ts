interface Range {
  readonly weekday: number;
  readonly start: string;
  readonly end: string;
}

const DAY = 24 * 60;
const WEEK = 7 * DAY;

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** How far a zone is ahead of UTC at an instant, in minutes. */
function offsetOf(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'));
  return Math.round((local - at.getTime()) / 60_000);
}

/**
 * Hours a week in which somebody who works `ranges` in `zone` meets an office that works Monday to Friday, 9 to 17, in `office`:
 * as the zones stand on the day `at`, so that daylight saving counts.
 */
export function weeklyOverlap(ranges: readonly Range[], zone: string, office: string, at: Date): number {
  const ahead = offsetOf(zone, at) - offsetOf(office, at);
  const here = new Set<number>();
  for (const { weekday, start, end } of ranges) {
    const from = (weekday - 1) * DAY + minutesOf(start) - ahead;
    const length = (minutesOf(end) - minutesOf(start) + DAY) % DAY;
    for (let minute = from; minute < from + length; minute += 15) here.add(((minute % WEEK) + WEEK) % WEEK);
  }
  let met = 0;
  for (const minute of here) {
    const day = Math.floor(minute / DAY);
    const time = minute % DAY;
    if (day < 5 && time >= 9 * 60 && time < 17 * 60) met += 15;
  }
  return met / 60;
}

/** Evenings that meet both coasts of the United States from Pakistan, winter and summer. */
export const EVENINGS: readonly Range[] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '18:00', end: '02:00' }));
