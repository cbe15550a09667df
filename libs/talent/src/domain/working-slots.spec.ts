import type { WorkingHours } from '@hunar/kernel';
import { usualSlots } from './working-slots';

const OFFICE: WorkingHours[] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '09:00', end: '17:00' }));
const hours = (from: number, to: number) => Array.from({ length: (to - from) * 2 }, (_, at) => from * 2 + at);

describe('the half-hours of UTC in which somebody works', () => {
  it.each([
    ['on the Friday before', '2026-10-30', 13],
    ['on the Saturday before', '2026-10-31', 13],
    ['on the Sunday on which they change', '2026-11-01', 14],
    ['on the Monday after', '2026-11-02', 14],
  ])('follow the clocks of New York %s', (_, date, from) => {
    expect(usualSlots('America/New_York', OFFICE, date)).toEqual(hours(from, from + 8));
  });

  it.each([
    ['on the Friday before', '2026-09-25', 21],
    ['on the Saturday of UTC on which they change', '2026-09-26', 20],
    ['on the Monday after', '2026-09-28', 20],
  ])('follow the clocks of Auckland %s', (_, date, from) => {
    expect(usualSlots('Pacific/Auckland', OFFICE, date)).toEqual([...hours(0, from - 16), ...hours(from, 24)]);
  });
});
