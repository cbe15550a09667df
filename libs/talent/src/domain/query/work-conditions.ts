import { type Failure, isZone, scheduleOf } from '@hunar/kernel';
import type { ExchangeTable } from '../../exchange/domain/exchange-table';
import { type RateFilter, type RateFilterFailureCode, readRateFilter } from '../../exchange/domain/rate-filter';
import type { OverlapFilter, TalentQuery } from '../talent-query';
import { runsOf, slotsBetween } from '../working-slots';
import type { AskedOverlap, RateLimit, TalentCondition } from './talent-condition';

export type WorkFailureCode = RateFilterFailureCode | 'TIME_ZONE_UNKNOWN' | 'OVERLAP_TOO_LONG';

/** The searcher's working day where they do not say: the same that a job without working hours has. */
export const USUAL_DAY = { from: '09:00', to: '18:00' } as const;
const WEEKDAYS = [1, 2, 3, 4, 5];
const DAY_MS = 86_400_000;

type Part = TalentCondition | Failure<WorkFailureCode>;

/** Days since 1970-01-01 of a YYYY-MM-DD. */
export const epochDay = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** The conditions on pay and time, and what is wrong with them. `today` is YYYY-MM-DD. */
export function* workConditions(query: TalentQuery, table: ExchangeTable, today: string): Generator<Part> {
  for (const [filter, amount] of [
    ['rateMin', query.rateMin],
    ['rateMax', query.rateMax],
  ] as const) {
    if (typeof amount === 'number') {
      yield rateCondition(filter, { amount, currency: 'USD', period: 'hour', usdPerHour: amount });
    }
  }
  if (query.rate) yield* moneyConditions(query.rate, table);
  if (typeof query.hoursMin === 'number') {
    const hours = query.hoursMin;
    yield { asked: { filter: 'hoursMin', hours }, search: { field: 'hours', atLeast: hours } };
  }
  if (query.availableFrom) yield availableBy(query.availableFrom);
  if (query.overlap) yield overlapCondition(query.overlap, today);
}

/** Free on the day. Who does not say from when counts as free. */
export const availableBy = (date: string): TalentCondition => ({
  asked: { filter: 'availableFrom', date },
  search: {
    any: [
      { field: 'availableFrom', atMost: epochDay(date) },
      { field: 'unknown', anyOf: ['availableFrom'] },
    ],
  },
});

function* moneyConditions(rate: RateFilter, table: ExchangeTable): Generator<Part> {
  const limits = readRateFilter(rate, table);
  if (!limits.ok) return yield* limits.failures;
  const { currency, period } = rate;
  for (const [filter, side] of [
    ['rateMin', 'min'],
    ['rateMax', 'max'],
  ] as const) {
    const [amount, usdPerHour] = [rate[side], limits.value[side]];
    if (typeof amount === 'number' && usdPerHour !== null) {
      yield rateCondition(filter, { amount, currency, period, usdPerHour });
    }
  }
}

/** Whose rate is on this side of the limit; who states none that can be compared is not. */
export const rateCondition = (filter: 'rateMin' | 'rateMax', limit: RateLimit): TalentCondition => ({
  asked: { filter, limit },
  search:
    filter === 'rateMin' ? { field: 'rate', atLeast: limit.usdPerHour } : { field: 'rate', atMost: limit.usdPerHour },
});

/** Who is usually at work for so many of the searcher's hours in one piece. */
export function overlapCondition(filter: OverlapFilter, today: string): Part {
  const { timeZone, hours, workingFrom, workingTo, includeUnstated } = filter;
  const fail = (code: WorkFailureCode, field: string, params: Failure['params']): Failure<WorkFailureCode> => ({
    code,
    path: ['overlap', field],
    params,
  });
  if (!isZone(timeZone)) return fail('TIME_ZONE_UNKNOWN', 'timeZone', { value: timeZone });
  const date = filter.date ?? today;
  const [from, to] = [workingFrom ?? USUAL_DAY.from, workingTo ?? USUAL_DAY.to];
  const slots = slotsBetween(timeZone, from, to, date);
  const runs = runsOf(slots, Math.ceil(hours * 2));
  if (runs.length === 0) return fail('OVERLAP_TOO_LONG', 'hours', { most: slots.length / 2, from, to });
  const stated = runs.map((run) => ({ field: 'workSlots', allOf: run.map(String) }));
  const unstated = includeUnstated ? [{ field: 'unknown', anyOf: ['workingHours'] }] : [];
  return {
    asked: { filter: 'overlap', overlap: askedOverlap(timeZone, from, to, hours, date) },
    search: { any: [...stated, ...unstated] },
  };
}

function askedOverlap(timeZone: string, start: string, end: string, hours: number, date: string): AskedOverlap {
  const week = WEEKDAYS.map((weekday) => ({ weekday, start, end }));
  return { hours, schedule: scheduleOf(timeZone, week)!, date };
}
