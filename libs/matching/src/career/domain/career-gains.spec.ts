import fc from 'fast-check';
import { anyGraph, anyJob, anyPeople, anyTalent } from '../../testing/arbitraries';
import { contextOf, held, jobOf, talentOf, wish } from '../../testing/facts';
import { Evaluation } from '../../domain/evaluation';
import type { JobFacts, TalentFacts } from '../../domain/facts';
import { prepareJob } from '../../domain/prepared-job';
import { prepareTalent } from '../../domain/prepared-talent';
import type { ScoringContext } from '../../domain/scoring-context';
import { compareRanked, type Ranked, tieBreakOf } from '../../domain/tie-break';
import { JobReadier } from '../../saved/domain/ready-job';
import { candidateSteps } from './candidate-steps';
import { careerGains } from './career-gains';
import { type CareerGain, type CareerStep, compareGains } from './career-step';
import { wantedBy } from './wanted';

const TODAY = '2026-11-23';
const readier = new JobReadier();

const ratedBy = (job: JobFacts, context: ScoringContext) => {
  const evaluation = new Evaluation(prepareJob(job, context));
  const tieBreak = tieBreakOf(job.id);
  return (facts: TalentFacts) => {
    const score = evaluation.run(prepareTalent(facts));
    return { id: facts.id, score, tie: tieBreak(facts.id), passes: evaluation.passesGates() };
  };
};

/** Everybody in the order of a job, those left out who fail a gate. */
const inOrder = (rated: readonly (Ranked & { passes: boolean })[]) =>
  rated.filter(({ passes }) => passes).sort(compareRanked);

/** By ranking everybody anew for every job, with the person as each step makes them. */
function bruteForce(
  me: TalentFacts,
  others: readonly TalentFacts[],
  jobs: readonly JobFacts[],
  context: ScoringContext,
) {
  const rates = new Map(jobs.map((job) => [job, ratedBy(job, context)]));
  const rivals = new Map(jobs.map((job) => [job, others.map(rates.get(job)!)]));
  const totalFor = (job: JobFacts, facts: TalentFacts) => rates.get(job)!(facts).score;
  const top = (job: JobFacts, facts: TalentFacts) => {
    const place = inOrder([...rivals.get(job)!, rates.get(job)!(facts)]).findIndex(({ id }) => id === me.id);
    return place >= 0 && place < 10;
  };
  const gainOf = (step: CareerStep): CareerGain => {
    const changed = { ...me, ...step.changed };
    const gained = jobs.filter((job) => !top(job, me) && top(job, changed));
    const gains = gained.map((job) => totalFor(job, changed) - totalFor(job, me));
    const order = gained.toSorted((a, b) => totalFor(b, changed) - totalFor(a, changed) || (a.id < b.id ? -1 : 1));
    const meanGain = gains.length === 0 ? 0 : gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
    return { step, jobIds: order.map(({ id }) => id), meanGain };
  };
  const best = new Map<string, CareerGain>();
  for (const step of candidateSteps(me, wantedBy(jobs), TODAY)) {
    const gain = gainOf(step);
    if (gain.jobIds.length > (best.get(step.group)?.jobIds.length ?? 0)) best.set(step.group, gain);
  }
  return [...best.values()].sort(compareGains);
}

function placesOf(people: readonly TalentFacts[], jobs: readonly JobFacts[], context: ScoringContext) {
  return jobs.map((job) => {
    const tenth = inOrder(people.map(ratedBy(job, context)))[9];
    return {
      evaluation: new Evaluation(readier.ready(job, context)),
      tenth: tenth === undefined ? null : { id: tenth.id, score: tenth.score },
    };
  });
}

describe('career gains', () => {
  const exchange = { base: 'USD', rates: { EUR: 0.9 } };
  const jobs = fc.uniqueArray(anyJob, { selector: (job) => job.id, maxLength: 8 });

  it('are those of ranking everybody anew with the person changed, for the best steps and in their order', () => {
    let counted = 0;
    let compared = 0;
    fc.assert(
      fc.property(
        anyGraph,
        anyPeople,
        anyTalent(fc.constant('me')),
        jobs,
        fc.boolean(),
        fc.integer({ min: 1, max: 6 }),
        (graph, people, me, open, listed, count) => {
          const context = contextOf({ graph, exchange, rarity: (skillId) => 1 + Number(skillId.slice(1)) / 5 });
          const all = bruteForce(me, people, open, context);
          const places = placesOf(listed ? [...people, me] : people, open, context);
          expect(careerGains(me, places, TODAY, count)).toEqual(all.slice(0, count));
          counted += all.length;
          compared += 1;
        },
      ),
      { numRuns: 400 },
    );
    expect(counted).toBeGreaterThan(compared);
  });

  it('count the jobs that one skill opens, and say nothing of what opens none', () => {
    const rivals = Array.from({ length: 10 }, (_, index) =>
      talentOf({ id: `r${index}`, skills: [held('langgraph', { level: 3 }), held('react', { level: 5 })] }),
    );
    const me = talentOf({
      id: 'me',
      skills: [held('react', { level: 5, evidence: 'evidenced' })],
      availableFrom: TODAY,
    });
    const open = [
      ...Array.from({ length: 3 }, (_, index) =>
        jobOf({ id: `agents ${index}`, mustHave: [wish('langgraph'), wish('react')] }),
      ),
      jobOf({ id: 'web', mustHave: [wish('react')] }),
      jobOf({ id: 'data', mustHave: [wish('postgresql'), wish('mysql')], niceToHave: [wish('langgraph')] }),
    ];
    const context = contextOf();
    const gains = careerGains(me, placesOf([...rivals, me], open, context), TODAY, 20);
    const [first] = gains;
    expect([first!.step.code, first!.step.params]).toEqual(['step.skill', { skillId: 'langgraph', level: 3 }]);
    expect(first!.jobIds.toSorted()).toEqual(['agents 0', 'agents 1', 'agents 2', 'data']);
    expect(first!.meanGain).toBeGreaterThan(0);
    for (const gain of gains) expect(gain.jobIds).not.toContain('web');
    expect(gains.every(({ jobIds }) => jobIds.length > 0)).toBe(true);
  });
});
