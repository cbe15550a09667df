import { ENGAGEMENTS, money } from '@hunar/kernel';
import type { TalentWishes } from '@hunar/talent';
import fc from 'fast-check';
import { FULL_SCORE } from '../domain/model';
import { anyGraph, anyJob, anyTalent, anyWishes } from '../testing/arbitraries';
import { contextOf, jobOf, talentOf, wish, wishesOf } from '../testing/facts';
import { prepareTalent } from '../domain/prepared-talent';
import { mutualTotal } from './mutual-score';
import { WISH_CODES, WISH_WEIGHTS, type WishCode } from './wish-model';
import { WishScorer } from './wish-scorer';

const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);
const JOB = jobOf({ mustHave: [wish('nextjs'), wish('postgresql')] });
const hourly = (amount: number, currency = 'USD') => money(amount, currency, 'hour');

function partOf(
  code: WishCode,
  job: object,
  facts: object,
  wishes: Partial<TalentWishes> = {},
  engagement = ENGAGEMENTS[0],
) {
  const scorer = new WishScorer({ facts: { ...JOB, ...job }, engagement }, contextOf());
  const found = scorer.score({ talent: prepareTalent(talentOf(facts)), wishes: wishesOf(wishes) });
  const { value, reason } = found.parts.find((part) => part.code === code)!;
  return [Math.round(value * 10_000) / 10_000, reason.code] as const;
}

describe('a wish score', () => {
  it('is the sum of its parts, exactly, and says why of each', () => {
    const offers = fc.record({ facts: anyJob, engagement: fc.constantFrom(...ENGAGEMENTS) });
    fc.assert(
      fc.property(anyGraph, offers, anyTalent(fc.constant('t')), anyWishes, (graph, offer, facts, wishes) => {
        const scorer = new WishScorer(offer, contextOf({ graph, exchange: { base: 'USD', rates: { PKR: 280 } } }));
        const talent = prepareTalent(facts);
        const { total, parts } = scorer.score({ talent, wishes });
        expect(parts.map(({ code }) => code)).toEqual(WISH_CODES);
        expect(sum(parts.map(({ contribution }) => contribution))).toBe(total);
        expect(sum(parts.map(({ weight }) => weight))).toBe(FULL_SCORE);
        expect(total).toBeLessThanOrEqual(scorer.most);
        expect(scorer.totalFor({ talent, wishes })).toBe(total);
        for (const { value, weight, contribution, reason } of parts) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
          expect(Number.isInteger(contribution)).toBe(true);
          expect(Math.abs(contribution - value * weight)).toBeLessThan(1);
          if (/\.(unstated|open|incomparable)$/.test(reason.code)) expect(value).toBe(0.5);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is neutral where nobody said anything', () => {
    const scorer = new WishScorer({ facts: JOB, engagement: 'hourly' }, contextOf());
    expect(scorer.totalFor({ talent: prepareTalent(talentOf()), wishes: wishesOf() })).toBe(FULL_SCORE / 2);
    expect(sum(Object.values(WISH_WEIGHTS))).toBe(FULL_SCORE);
  });

  it.each([
    [20, 25, 1, 'pay.met'],
    [25, 25, 1, 'pay.met'],
    [30, 24, 0.6, 'pay.below'],
    [50, 25, 0, 'pay.below'],
    [80, 25, 0, 'pay.below'],
  ])('asking %d of a job that pays %d is worth %d', (asked, most, value, code) => {
    expect(partOf('pay', { rateMax: hourly(most) }, { rate: hourly(asked) })).toEqual([value, code]);
  });

  it('compares pay by the hour, and only what can be compared', () => {
    const month = money(4160, 'USD', 'month');
    expect(partOf('pay', { rateMax: month }, { rate: hourly(24) })).toEqual([1, 'pay.met']);
    expect(partOf('pay', { rateMax: hourly(20) }, {})).toEqual([0.5, 'pay.unstated']);
    expect(partOf('pay', {}, { rate: hourly(20) })).toEqual([0.5, 'pay.open']);
    expect(partOf('pay', { rateMax: hourly(20) }, { rate: hourly(5000, 'PKR') })).toEqual([0.5, 'pay.incomparable']);
    expect(partOf('pay', { rateMax: money(900, 'USD', 'fixed') }, { rate: hourly(20) })).toEqual([
      0.5,
      'pay.incomparable',
    ]);
  });

  it('gives a wished skill the credit of the taxonomy: itself, what a skill of the job implies, a neighbour', () => {
    const wishing = (...skillIds: string[]) => partOf('skills', {}, {}, { skillIds });
    expect(wishing('nextjs')).toEqual([1, 'skills.all']);
    expect(wishing('react')).toEqual([0.85, 'skills.all']);
    expect(wishing('javascript')).toEqual([0.765, 'skills.all']);
    expect(wishing('mysql')).toEqual([0.4, 'skills.all']);
    expect(wishing('nextjs', 'flask')).toEqual([0.5, 'skills.some']);
    expect(wishing('flask')).toEqual([0, 'skills.none']);
    expect(wishing()).toEqual([0.5, 'skills.unstated']);
  });

  it('holds the hours against the wished ones, or else against those that the person can work', () => {
    const hours = (weeklyHours: number | null, wishes: Partial<TalentWishes>, can: number | null = null) =>
      partOf('hours', { weeklyHours }, { weeklyHours: can }, wishes);
    expect(hours(20, { leastHours: 20, mostHours: 30 })).toEqual([1, 'hours.within']);
    expect(hours(10, { leastHours: 20 })).toEqual([0.5, 'hours.fewer']);
    expect(hours(40, { mostHours: 32 })).toEqual([0.5, 'hours.more']);
    expect(hours(40, {}, 32)).toEqual([0.5, 'hours.more']);
    expect(hours(40, { mostHours: 40 }, 32)).toEqual([1, 'hours.within']);
    expect(hours(40, { leastHours: 40 }, 10)).toEqual([1, 'hours.within']);
    expect(hours(60, { mostHours: 20 })).toEqual([0, 'hours.more']);
    expect(hours(null, { mostHours: 20 })).toEqual([0.5, 'hours.open']);
    expect(hours(20, {})).toEqual([0.5, 'hours.unstated']);
  });

  it('holds the hours in common against the hours that the person states', () => {
    const karachi = (start: string, end: string) => ({
      timeZone: 'Asia/Karachi',
      workingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start, end })),
    });
    const times = (overlapHours: number | null, person: object) => partOf('times', { overlapHours }, person);
    // 09:00 in Los Angeles is 22:00 in Karachi
    expect(times(2, karachi('16:00', '23:00'))).toEqual([0.5, 'times.partly']);
    expect(times(1, karachi('16:00', '23:00'))).toEqual([1, 'times.within']);
    expect(times(2, karachi('09:00', '17:00'))).toEqual([0, 'times.outside']);
    expect(times(2, { timeZone: 'Asia/Karachi' })).toEqual([0.5, 'times.unstated']);
    expect(times(null, karachi('09:00', '17:00'))).toEqual([0.5, 'times.open']);
    expect(times(0, {})).toEqual([1, 'times.free']);
  });

  it('asks whether the person would take the contract', () => {
    expect(partOf('engagement', {}, {}, { engagements: ['full_time', 'hourly'] })).toEqual([1, 'engagement.met']);
    expect(partOf('engagement', {}, {}, { engagements: ['full_time'] })).toEqual([0, 'engagement.other']);
    expect(partOf('engagement', {}, {}, {})).toEqual([0.5, 'engagement.unstated']);
  });
});

describe('the mutual score', () => {
  const total = fc.integer({ min: 0, max: FULL_SCORE });

  it('lies between both, nearer to the lesser, and is symmetric', () => {
    fc.assert(
      fc.property(total, total, (match, wishes) => {
        const mutual = mutualTotal(match, wishes);
        expect(mutual).toBe(mutualTotal(wishes, match));
        expect(mutual).toBeGreaterThanOrEqual(Math.min(match, wishes));
        expect(mutual).toBeLessThanOrEqual(Math.ceil((match + wishes) / 2));
      }),
    );
    expect([mutualTotal(0, FULL_SCORE), mutualTotal(FULL_SCORE, FULL_SCORE), mutualTotal(9000, 1000)]).toEqual([
      0, 10_000, 1800,
    ]);
  });

  it('never falls when either side rises', () => {
    fc.assert(
      fc.property(total, total, total, (a, b, more) => {
        expect(mutualTotal(Math.max(a, more), b)).toBeGreaterThanOrEqual(mutualTotal(Math.min(a, more), b));
      }),
    );
  });
});
