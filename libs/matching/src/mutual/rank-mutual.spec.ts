import { ENGAGEMENTS } from '@hunar/kernel';
import fc from 'fast-check';
import { FULL_SCORE } from '../domain/model';
import { prepareTalent } from '../domain/prepared-talent';
import { compareRanked, tieBreakOf } from '../domain/tie-break';
import { anyGraph, anyJob, anyPeople, anyWishes } from '../testing/arbitraries';
import { contextOf } from '../testing/facts';
import { score } from '../domain/score';
import { mutualTotal } from './mutual-score';
import { rankJobsByBoth } from './rank-jobs-by-both';
import { rankMutual, type Scored } from './rank-mutual';
import { WishScorer } from './wish-scorer';

interface Person extends Scored {
  readonly wish: number;
}

// few distinct totals: ties at the end of the list and at the bound are what goes wrong
const total = fc.oneof(fc.constantFrom(0, 5000, 6000, 10_000), fc.integer({ min: 0, max: 10_000 }));
const anyMarket: fc.Arbitrary<Person[]> = fc
  .array(fc.tuple(total, total), { maxLength: 300, size: 'max' })
  .map((pairs) => pairs.map(([one, wish], index) => ({ id: `t${index}`, total: one, wish })));

/** Everybody by some points, with the ties of whatever they are ranked for. */
function sorted(people: readonly Person[], rankedFor: string, pointsOf: (person: Person) => number): Person[] {
  const tieBreak = tieBreakOf(rankedFor);
  return people
    .map((person) => ({ id: person.id, score: pointsOf(person), tie: tieBreak(person.id), person }))
    .sort(compareRanked)
    .map(({ person }) => person);
}

/** Everybody by the founder's score, as `rank` orders them. */
const byScore = (people: readonly Person[], rankedFor: string): Person[] =>
  sorted(people, rankedFor, (person) => person.total);

const byBoth = (people: readonly Person[], rankedFor: string): string[] =>
  sorted(people, rankedFor, (person) => mutualTotal(person.total, person.wish)).map(({ id }) => id);

describe('rankMutual', () => {
  it('is what scoring everybody by both sides gives, also when many tie', async () => {
    await fc.assert(
      fc.asyncProperty(anyMarket, fc.integer({ min: 1, max: 12 }), async (people, first) => {
        const ranking = byScore(people, 'job');
        const wishes = new Map(people.map(({ id, wish }) => [id, wish]));
        const source = {
          mostWish: Math.max(0, ...people.map(({ wish }) => wish)),
          best: (k: number) => ranking.slice(0, k),
          wishTotals: (ids: readonly string[]) => Promise.resolve(new Map(ids.map((id) => [id, wishes.get(id)!]))),
        };
        const ranked = await rankMutual('job', source, first, (list) => list);
        expect(ranked.map(({ id }) => id)).toEqual(byBoth(people, 'job').slice(0, first));
        for (const one of ranked) {
          expect(ranking[one.scoreRank - 1]!.id).toBe(one.id);
          expect(one.mutual).toBe(mutualTotal(one.total, wishes.get(one.id)!));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reads no more of the ranking than it needs', async () => {
    const people = Array.from({ length: 10_000 }, (_, index) => ({
      id: `t${index}`,
      total: 9000 - (index >> 1),
      wish: 9000,
    }));
    const ranking = byScore(people, 'job');
    let read = 0;
    const source = {
      mostWish: FULL_SCORE,
      best: (k: number) => ranking.slice(0, k),
      wishTotals: (ids: readonly string[]) => {
        read += ids.length;
        return Promise.resolve(new Map(ids.map((id) => [id, 9000])));
      },
    };
    await rankMutual('job', source, 10, (list) => list);
    expect(read).toBeLessThan(3000);
  });

  it('ranks one state of a pool that changes while wishes are read, and leaves out who went', async () => {
    let people: Person[] = Array.from({ length: 50 }, (_, index) => ({
      id: `t${index}`,
      total: 8000,
      wish: index * 100,
    }));
    const source = {
      mostWish: FULL_SCORE,
      best: (k: number) => byScore(people, 'job').slice(0, k),
      wishTotals: (ids: readonly string[]) => {
        const wishes = new Map(people.map(({ id, wish }) => [id, wish]));
        // somebody leaves and somebody comes between the question and the answer
        people = [...people.filter(({ id }) => id !== 't49'), { id: 'new', total: 9000, wish: 9000 }].filter(
          ({ id }, index, all) => all.findIndex((one) => one.id === id) === index,
        );
        return Promise.resolve(new Map(ids.filter((id) => id !== 't49').map((id) => [id, wishes.get(id) ?? 9000])));
      },
    };
    const ranked = await rankMutual('job', source, 5, (list) => list.map(({ id }) => id));
    expect(ranked).toEqual(byBoth(people, 'job').slice(0, 5));
    expect(ranked[0]).toBe('new');
  });
});

describe('rankJobsByBoth', () => {
  it('is what scoring every job by both sides gives', () => {
    const offers = fc.array(fc.record({ facts: anyJob, engagement: fc.constantFrom(...ENGAGEMENTS) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        anyGraph,
        anyPeople,
        anyWishes,
        offers,
        fc.integer({ min: 1, max: 6 }),
        (graph, people, wishes, list, k) => {
          const [facts] = people;
          fc.pre(facts !== undefined);
          const context = contextOf({ graph });
          const jobs = [...new Map(list.map((offer) => [offer.facts.id, offer])).values()];
          const tieBreak = tieBreakOf(facts.id);
          const expected = jobs
            .map((offer) => ({ offer, match: score(offer.facts, facts, context) }))
            .filter(({ match }) => match.gatesFailed.length === 0)
            .map(({ offer, match }) => {
              const wish = new WishScorer(offer, context).score({ talent: prepareTalent(facts), wishes }).total;
              return { id: match.jobId, score: mutualTotal(match.total, wish), tie: tieBreak(match.jobId) };
            })
            .sort(compareRanked);
          const { matches } = rankJobsByBoth(facts, wishes, jobs, k, context);
          expect(matches.map(({ jobId }) => jobId)).toEqual(expected.slice(0, k).map(({ id }) => id));
        },
      ),
      { numRuns: 300 },
    );
  });
});
