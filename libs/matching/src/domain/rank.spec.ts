import fc from 'fast-check';
import { anyGraph, anyJob, anyPeople, anyTalent } from '../testing/arbitraries';
import { contextOf, EXAMPLE_JOB, GRAPH, held, jobOf, personId, talentOf, wish } from '../testing/facts';
import { TalentMatrix } from '../matrix/talent-matrix';
import type { MatchScore } from './match';
import { rank, rankJobsFor } from './rank';
import { score } from './score';
import { compareRanked, tieBreakOf } from './tie-break';

const exchange = { base: 'USD', rates: { EUR: 0.9 } };
/** The one order of rankings, for what is ranked (`idOf`) for somebody or something. */
const order = (rankedFor: string, idOf: (match: MatchScore) => string) => {
  const tieBreak = tieBreakOf(rankedFor);
  const of = (match: MatchScore) => ({ score: match.total, tie: tieBreak(idOf(match)), id: idOf(match) });
  return (a: MatchScore, b: MatchScore) => compareRanked(of(a), of(b));
};

describe('rank', () => {
  it('gives exactly what scoring everybody gives', () => {
    let listed = 0;
    let pruned = 0;
    fc.assert(
      fc.property(anyGraph, anyPeople, anyJob, fc.integer({ min: 0, max: 8 }), (graph, people, job, k) => {
        const pool = new TalentMatrix(graph, people);
        const context = contextOf({ graph, exchange, rarity: (skillId) => pool.rarity(skillId) });
        const everybody = people
          .map((facts) => score(job, facts, context))
          .filter((match) => match.gatesFailed.length === 0)
          .sort(order(job.id, (match) => match.talentId));
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
      talentOf({ id: personId(index), skills: [held('nextjs'), held('langchain')] }),
    );
    const others = Array.from({ length: 500 }, (_, index) => talentOf({ id: personId(100 + index) }));
    const pool = new TalentMatrix(GRAPH, [...strong, ...others]);
    expect(rank(EXAMPLE_JOB, pool, 5, contextOf()).considered).toBe(5);
    const { considered, matches, poolSize } = rank(EXAMPLE_JOB, pool, 6, contextOf());
    expect([considered > 5, matches.length, poolSize]).toEqual([true, 6, 505]);
  });

  it('lets somebody without the skills win a tie', () => {
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
    const job = jobOf({ mustHave: [wish('react')] });
    const [winner, loser] = [personId(1), personId(2)].sort(
      (one, other) => tieBreakOf(job.id)(one) - tieBreakOf(job.id)(other),
    );
    const skilled = talentOf({ id: loser!, skills: [held('react')], availableFrom: '2027-11-23' });
    const free = talentOf({ id: winner!, availableFrom: '2026-11-23' });
    const pool = new TalentMatrix(GRAPH, [skilled, free]);
    const [first] = rank(job, pool, 1, contextOf({ weights })).matches;
    expect(first).toMatchObject({ talentId: winner, total: 5000 });
  });

  it('gives everybody who is equal the same chance to be listed, in one order for a job and another for the next', () => {
    const ids = Array.from({ length: 200 }, (_, index) => personId(index));
    const pool = new TalentMatrix(
      GRAPH,
      ids.map((id) => talentOf({ id })),
    );
    const listed = (jobId: string) =>
      rank(jobOf({ id: jobId }), pool, 20, contextOf()).matches.map(({ talentId }) => talentId);
    expect(listed('job-1')).toEqual(listed('job-1'));
    expect(listed('job-1')).not.toEqual(listed('job-2'));
    const times = new Map(ids.map((id) => [id, 0]));
    for (let job = 0; job < 300; job += 1) for (const id of listed(`job-${job}`)) times.set(id, times.get(id)! + 1);
    // 30 times each on average, with a standard deviation of 5.2 where chance is fair; the bound is 5 of those
    for (const count of times.values()) expect(Math.abs(count - 30)).toBeLessThan(26);
    const earliest = ids.slice(0, 100).reduce((sum, id) => sum + times.get(id)!, 0);
    expect(Math.abs(earliest / (300 * 20) - 0.5)).toBeLessThan(0.03);
  });

  it('keeps only those with a required skill, itself or implied, and says how many there were', () => {
    const people = ['react', 'nextjs', 'vue', 'python'].map((skillId, index) =>
      talentOf({ id: personId(index), skills: [held(skillId)] }),
    );
    const job = jobOf({ mustHave: [wish('react', { required: true, minLevel: 5 }), wish('python')] });
    const ranking = rank(job, new TalentMatrix(GRAPH, people), 10, contextOf());
    expect(ranking.matches.map((match) => match.talentId)).toEqual([personId(0), personId(1)]);
    expect(ranking).toMatchObject({ passedGates: 2, gates: [{ id: 'react', name: 'React' }] });
  });
});

describe('rankJobsFor', () => {
  it('looks a skill up in the graph once, however many jobs want it', () => {
    const asked: string[] = [];
    const graph = { ...GRAPH, impliedBy: (skillId: string) => (asked.push(skillId), GRAPH.impliedBy(skillId)) };
    const jobs = Array.from({ length: 50 }, (_, index) =>
      jobOf({ id: `j${index}`, mustHave: [wish('react'), wish('python')] }),
    );
    const me = talentOf({ skills: [held('nextjs')] });
    for (let time = 0; time < 2; time += 1) rankJobsFor(me, jobs, 5, contextOf({ graph }));
    expect(asked.sort()).toEqual(['python', 'react']);
  });

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
            .sort(order(me.id, (match) => match.jobId));
          expect(rankJobsFor(me, open, k, context).matches).toEqual(all.slice(0, k));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
