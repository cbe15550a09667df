import fc from 'fast-check';
import { Evaluation } from '../../domain/evaluation';
import type { JobFacts, TalentFacts } from '../../domain/facts';
import { prepareJob } from '../../domain/prepared-job';
import { prepareTalent } from '../../domain/prepared-talent';
import type { ScoringContext } from '../../domain/scoring-context';
import { anyGraph, anyJob, anyPeople, anyTalent } from '../../testing/arbitraries';
import { bestOfEverybody } from '../../testing/brute-force';
import { contextOf } from '../../testing/facts';
import { OpenLists } from './open-lists';
import { JobReadier, reweighed } from './ready-job';

const LENGTH = 3;
const exchange = { base: 'USD', rates: { EUR: 0.9 } };
const jobs = fc.uniqueArray(anyJob, { selector: (job) => job.id, minLength: 1, maxLength: 8 });
const rarities = (by: number) => (skillId: string) => 1 + ((Number(skillId.slice(1)) * by) % 3);

const best = (job: JobFacts, people: ReadonlyMap<string, TalentFacts>, context: ScoringContext) =>
  bestOfEverybody(job, Array.from(people.values(), prepareTalent), LENGTH, context);

describe('open lists', () => {
  it('know which lists somebody who changes, comes or goes makes wrong: all of them and no other', () => {
    let touched = 0;
    let spared = 0;
    fc.assert(
      fc.property(
        anyGraph,
        anyPeople,
        jobs,
        fc.array(fc.tuple(fc.nat(), fc.option(anyTalent(fc.constant('new')))), { minLength: 1, maxLength: 5 }),
        (graph, people, open, changes) => {
          const context = contextOf({ graph, exchange, rarity: rarities(0.7) });
          const readier = new JobReadier();
          const lists = new OpenLists(LENGTH);
          const pool = new Map(people.map((facts) => [facts.id, facts]));
          for (const job of open) lists.put(readier.ready(job, context), best(job, pool, context));
          for (const [pick, changed] of changes) {
            const id = people[pick % Math.max(people.length, 1)]?.id ?? 'new';
            const before = new Map(open.map((job) => [job, JSON.stringify(best(job, pool, context))]));
            if (changed) pool.set(id, { ...changed, id });
            else pool.delete(id);
            const wrong = open.filter((job) => JSON.stringify(best(job, pool, context)) !== before.get(job));
            const found = lists.touchedBy(id, changed && prepareTalent({ ...changed, id }));
            expect(found.toSorted()).toEqual(wrong.map((job) => job.id).toSorted());
            for (const job of wrong) lists.put(readier.ready(job, context), best(job, pool, context));
            touched += wrong.length;
            spared += open.length - wrong.length;
          }
        },
      ),
      { numRuns: 250 },
    );
    expect(touched).toBeGreaterThan(250);
    expect(spared).toBeGreaterThan(250);
  });

  it('know which jobs weigh their wishes in another way when a skill becomes rarer, and forget what is deleted', () => {
    fc.assert(
      fc.property(anyGraph, jobs, (graph, open) => {
        const context = contextOf({ graph, rarity: rarities(0.7) });
        const lists = new OpenLists();
        for (const job of open) lists.put(new JobReadier().ready(job, context), []);
        expect(lists.drifted(context.rarity)).toEqual([]);
        const rarer = (skillId: string) => context.rarity(skillId) + (skillId === 's1' ? 0.1 : 0);
        const wanting = open.filter(({ mustHave, niceToHave }) =>
          [...mustHave, ...niceToHave].some(({ skillId }) => skillId === 's1'),
        );
        expect(lists.drifted(rarer).toSorted()).toEqual(wanting.map(({ id }) => id).toSorted());
        for (const { id } of open) lists.delete(id);
        expect([...lists.jobIds]).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a ready job', () => {
  it('scores as one that is prepared anew, also when only rarities have changed', () => {
    fc.assert(
      fc.property(anyGraph, anyJob, fc.array(anyTalent(fc.constant('t')), { maxLength: 6 }), (graph, job, people) => {
        const before = contextOf({ graph, exchange, rarity: rarities(0.7) });
        const after = contextOf({ graph, exchange, rarity: rarities(0.4) });
        const ready = new JobReadier().ready(job, before);
        for (const [made, context] of [
          [ready, before],
          [reweighed(ready, after.rarity), after],
        ] as const) {
          const one = new Evaluation(made);
          const other = new Evaluation(prepareJob(job, context));
          for (const talent of people.map(prepareTalent)) {
            expect([one.run(talent), one.passesGates()]).toEqual([other.run(talent), other.passesGates()]);
          }
        }
        expect(reweighed(ready, before.rarity)).toBe(ready);
      }),
      { numRuns: 300 },
    );
  });
});
