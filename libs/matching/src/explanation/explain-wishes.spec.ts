import { ENGAGEMENTS, money, NO_EMPHASIS } from '@hunar/kernel';
import fc from 'fast-check';
import { prepareTalent } from '../domain/prepared-talent';
import { MOST_POINTS } from '../exposure/spread-exposure';
import { WishScorer } from '../mutual/wish-scorer';
import { anyGraph, anyJob, anyTalent, anyWishes } from '../testing/arbitraries';
import { contextOf, jobOf, talentOf, wish, wishesOf } from '../testing/facts';
import { explainEmphasis } from './explain-emphasis';
import { explainMove } from './explain-move';
import { explainWishes } from './explain-wishes';

const JOB = jobOf({ mustHave: [wish('nextjs')], rateMax: money(20, 'USD', 'hour'), weeklyHours: 40, overlapHours: 2 });
const EVENINGS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '16:00', end: '23:00' }));
const PERSON = talentOf({ rate: money(25, 'USD', 'hour'), timeZone: 'Asia/Karachi', workingHours: EVENINGS });
const WISHES = wishesOf({ skillIds: ['react', 'flask'], engagements: ['part_time'], leastHours: 11, mostHours: 33 });
const scored = new WishScorer({ facts: JOB, engagement: 'full_time' }, contextOf()).score({
  talent: prepareTalent(PERSON),
  wishes: WISHES,
});
const sentences = (...reader: Parameters<typeof explainWishes> extends [unknown, ...infer Rest] ? Rest : never) =>
  explainWishes(scored, ...reader).map(({ sentence }) => sentence);

describe('explainWishes', () => {
  it('tells the person everything', () => {
    expect(sentences('en', 'freelancer')).toEqual([
      'Pays $20/h at most, 20% less than the $25/h that you ask for.',
      'Uses React, as you wish, but not Flask.',
      '40 h a week is more than you wish for (11 h to 33 h).',
      '1 h of the 2 h in common lie within your working hours.',
      'Is another contract than you look for (full-time).',
    ]);
  });

  it('tells a founder how far the job suits, and neither the hours nor the other skills that the person wishes for', () => {
    const told = sentences('en', 'founder');
    expect(told).toEqual([
      'Your $20/h at most is 20% less than the $25/h that they ask for.',
      'They want to use React, as this job does, and other skills that it does not use.',
      '40 h a week is more than they wish for.',
      '1 h of the 2 h in common lie within their working hours.',
      'They look for another kind of contract than full-time.',
    ]);
    for (const locale of ['en', 'ur'] as const) {
      expect(sentences(locale, 'founder').join()).not.toMatch(/Flask|11|33/);
    }
  });

  it('has words for whatever a job and a person state, in both languages and for both readers', () => {
    const offers = fc.record({ facts: anyJob, engagement: fc.constantFrom(...ENGAGEMENTS) });
    fc.assert(
      fc.property(anyGraph, offers, anyTalent(fc.constant('t')), anyWishes, (graph, offer, facts, wishes) => {
        const result = new WishScorer(offer, contextOf({ graph })).score({ talent: prepareTalent(facts), wishes });
        for (const reader of ['founder', 'freelancer'] as const) {
          for (const { label, sentence } of explainWishes(result, 'en', reader)) {
            expect(sentence).toMatch(/^\S.*[^ ]\.$/);
            expect(label + sentence).not.toMatch(/\bwish(_part)?\.[a-z]|\{\{|undefined/);
          }
          for (const { label, sentence } of explainWishes(result, 'ur', reader)) {
            expect(label).toMatch(/[\u0600-\u06ff]/);
            expect(sentence).toMatch(/[\u0600-\u06ff].*۔$/);
            expect(sentence).not.toMatch(/\{\{|undefined/);
          }
        }
      }),
    );
  });
});

describe('explainEmphasis', () => {
  it('says what the founder weighs otherwise, and nothing when they do not', () => {
    expect(explainEmphasis(NO_EMPHASIS, 'en')).toBeNull();
    expect(explainEmphasis({ skills: 0, cost: 2, hours: 1, proof: -1 }, 'en')).toBe(
      'Compared with the model, this job weighs cost twice as much, working hours more and evidence less.',
    );
    expect(explainEmphasis({ skills: -2, cost: 0, hours: 0, proof: 0 }, 'ur')).toMatch(/^[\u0600-\u06ff].*۔$/);
  });
});

describe('explainMove', () => {
  it('says where from, why and by how much at most', () => {
    const move = { fromRank: 9, toRank: 11, topTens: 12, apart: 130 };
    expect(explainMove(move, 'en')).toBe(
      'In the top ten of 12 other open jobs; shown 2 places lower, 1.3 points apart at most.',
    );
    expect(explainMove({ ...move, fromRank: 11, toRank: 10, topTens: 0, apart: MOST_POINTS }, 'en')).toBe(
      'Others here are in many more top tens; shown 1 place higher, 2 points apart at most.',
    );
    expect(explainMove(move, 'ur')).toMatch(/12.*[\u0600-\u06ff].*۔$/);
  });
});
