import type { HoursRange } from './week-hours';

/** Monday to Friday, nine to five. */
export const OFFICE_HOURS: readonly HoursRange[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  start: '09:00',
  end: '17:00',
}));
