import fc from 'fast-check';
import { anyGraph, anyJob, anyPeople, anyTalent } from '../testing/arbitraries';
import { contextOf, EXAMPLE_JOB, GRAPH, held, jobOf, talentOf, wish } from '../testing/facts';
import { InMemoryTalentPool } from './in-memory-talent-pool';
import type { MatchScore } from './match';
import { rank, rankJobsFor } from './rank';
import { score } from './score';

const exchange = { base: 'USD', rates: { EUR: 0.9 } };
const order = (idOf: (match: MatchScore) => string) => (a: MatchScore, b: MatchScore) =>
  b.total - a.total || (idOf(a) < idOf(b) ? -1 : 1);

describe('rank', () => {
  it('gives exactly what scoring everybody gives', () => {
    let listed = 0;
    let pruned = 0;
    fc.assert(
      fc.property(anyGraph, anyPeople, anyJob, fc.integer({ min: 0, max: 8 }), (graph, people, job, k) => {
        const pool = new InMemoryTalentPool(graph, people);
        const context = contextOf({ graph, exchange, rarity: (skillId) => pool.rarity(skillId) });
        const everybody = people
          .map((facts) => score(job, facts, context))
          .filter((match) => match.gatesFailed.length === 0)
          .sort(order((match) => match.talentId));
        const ranking = rank(job, pool, k, context);
        expect(ranking.matches).toEqual(everybody.slice(0, k));
        listed += ranking.matches.length;
        if (k > 0 && job.mustHave.every((wanted) => !wanted.required) && ranking.considered < people.length)
          pruned += 1;
      }),
      { numRuns: 1200 },
    );
    expect(listed).toBeGreaterThan(2000);
    expect(pruned).toBeGreaterThan(20);
  });

  it('leaves out those who cannot reach the list, and looks at them when they can', () => {
    const strong = Array.from({ length: 5 }, (_, index) =>
      talentOf({ id: `a${index}`, skills: [held('nextjs'), held('langchain')] }),
    );
    const others = Array.from({ length: 50 }, (_, index) => talentOf({ id: `b${index}` }));
    const pool = new InMemoryTalentPool(GRAPH, [...strong, ...others]);
    expect(rank(EXAMPLE_JOB, pool, 5, contextOf()).considered).toBe(5);
    expect(rank(EXAMPLE_JOB, pool, 6, contextOf())).toMatchObject({ considered: 55, poolSize: 55 });
  });

  it('lets somebody without the skills win a tie by their id', () => {
    const nothing = {
      must_have: 0,
      nice_to_have: 0,
      level_and_years: 0,
      evidence: 0,
      overlap: 0,
      rate: 0,
      language: 0,
    };
    const weights = { ...nothing, must_have: 1, availability: 1 };
    const skilled = talentOf({ id: 'b', skills: [held('react')], availableFrom: '2027-11-23' });
    const free = talentOf({ id: 'a', availableFrom: '2026-11-23' });
    const pool = new InMemoryTalentPool(GRAPH, [skilled, free]);
    const [first] = rank(jobOf({ mustHave: [wish('react')] }), pool, 1, contextOf({ weights })).matches;
    expect(first).toMatchObject({ talentId: 'a', total: 5000 });
  });

  it('keeps only those with a required skill, itself or implied, and says how many there were', () => {
    const people = ['react', 'nextjs', 'vue', 'python'].map((skillId) =>
      talentOf({ id: skillId, skills: [held(skillId)] }),
    );
    const job = jobOf({ mustHave: [wish('react', { required: true, minLevel: 5 }), wish('python')] });
    const ranking = rank(job, new InMemoryTalentPool(GRAPH, people), 10, contextOf());
    expect(ranking.matches.map((match) => match.talentId)).toEqual(['react', 'nextjs']);
    expect(ranking).toMatchObject({ passedGates: 2, gates: [{ id: 'react', name: 'React' }] });
  });
});

describe('rankJobsFor', () => {
  it('gives exactly what scoring every job gives', () => {
    const jobs = fc.uniqueArray(anyJob, { selector: (job) => job.id, maxLength: 12 });
    fc.assert(
      fc.property(
        anyGraph,
        anyTalent(fc.constant('me')),
        jobs,
        fc.integer({ min: 0, max: 6 }),
        (graph, me, open, k) => {
          const context = contextOf({ graph, exchange, rarity: (skillId) => 1 + Number(skillId.slice(1)) / 5 });
          const all = open
            .map((job) => score(job, me, context))
            .filter((match) => match.gatesFailed.length === 0)
            .sort(order((match) => match.jobId));
          expect(rankJobsFor(me, open, k, context).matches).toEqual(all.slice(0, k));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
