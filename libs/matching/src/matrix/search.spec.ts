import { NO_EMPHASIS } from '@hunar/kernel';
import fc from 'fast-check';
import type { JobFacts, TalentFacts } from '../domain/facts';
import { type PreparedTalent, prepareTalent } from '../domain/prepared-talent';
import { creditPaths, type SkillGraph } from '../domain/skill-graph';
import { anyGraph, anyJob, anyTalent } from '../testing/arbitraries';
import { bestOfEverybody } from '../testing/brute-force';
import { crowd, seeded } from '../testing/crowd';
import { contextOf, GRAPH, graphOf, jobOf, personId, talentOf, wish } from '../testing/facts';
import { rankIds, rankSlots, totalsOf } from './rank-ids';
import { search } from './search';
import { TalentMatrix } from './talent-matrix';

const exchange = { base: 'USD', rates: { EUR: 0.9 } };
const id = fc.integer({ min: 0, max: 40 }).map(personId);
const change = fc.oneof({ weight: 4, arbitrary: anyTalent(id) }, { weight: 1, arbitrary: id });

/** Does anything that the person holds earn something for the job? */
function hasSomethingOf({ mustHave, niceToHave }: JobFacts, graph: SkillGraph) {
  const paths = [...mustHave, ...niceToHave].map(({ skillId }) => creditPaths(graph, skillId));
  return ({ skills }: PreparedTalent): boolean => skills.some(({ skillId }) => paths.some((one) => one.has(skillId)));
}

/** Compares rankings, by ids and by slots, and the totals of some people and of nobody, with what scoring everybody gives. */
function compare(
  job: JobFacts,
  matrix: TalentMatrix,
  people: readonly PreparedTalent[],
  k: number,
  graph: SkillGraph = GRAPH,
): void {
  const context = contextOf({ graph, exchange, rarity: (skillId) => matrix.rarity(skillId) });
  const all = bestOfEverybody(job, people, people.length, context);
  const best = all.slice(0, k);
  expect(rankIds(job, matrix, k, context)).toEqual(best);
  const skilled = search(job, matrix, k, context, 'skilled').best.map(({ handle }) => matrix.idAt(handle));
  const able = new Set(people.filter(hasSomethingOf(job, graph)).map(({ facts }) => facts.id));
  const bestSkilled = all.map((one) => one.id).filter((one) => able.has(one));
  expect(skilled).toEqual(bestSkilled.slice(0, k));
  const { slots, totals } = rankSlots(job, matrix, k, context);
  expect([...slots].map((slot, at) => ({ id: matrix.idAt(slot), total: totals[at] }))).toEqual(best);
  const some = people.slice(0, 50).map(({ facts }) => facts.id);
  const total = new Map(all.map((match) => [match.id, match.total]));
  const expected = [...some.map((one) => total.get(one) ?? null), null];
  expect(totalsOf(job, matrix, [...some, personId(999_999)], context)).toEqual(expected);
}

describe('search', () => {
  it('finds whom scoring everybody finds, after any changes', () => {
    let compared = 0;
    let changed = 0;
    fc.assert(
      fc.property(
        anyGraph,
        fc.array(change, { minLength: 20, maxLength: 60 }),
        fc.array(anyJob, { minLength: 3, maxLength: 3 }),
        fc.nat(12),
        (graph, changes, jobs, k) => {
          const matrix = new TalentMatrix(graph);
          const people = new Map<string, TalentFacts>();
          for (const step of changes) {
            if (typeof step === 'string') {
              matrix.remove(step);
              people.delete(step);
            } else {
              changed += people.has(step.id) ? 1 : 0;
              matrix.upsert(step);
              people.set(step.id, step);
            }
          }
          for (const job of jobs) compare(job, matrix, [...people.values()].map(prepareTalent), k, graph);
          compared += jobs.length;
        },
      ),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThanOrEqual(1200);
    expect(changed).toBeGreaterThan(500);
  });

  it('finds them among so many that sets are bitmaps, chunks are two and losses are counted', () => {
    const skills = Array.from({ length: 60 }, (_, index) => `s${index}`);
    const edges = skills.slice(0, 40).map((skill, index) => [skill, [`s${20 + ((index * 7) % 40)}`]] as const);
    const implies = Object.fromEntries(edges.filter(([from, [to]]) => Number(from.slice(1)) < Number(to!.slice(1))));
    const related = skills.slice(20).map((skill, index) => [skill, skills[index]!] as const);
    const graph = graphOf(implies, related);
    const people = crowd(67_000, skills, 11);
    const matrix = new TalentMatrix(graph, people);
    const random = seeded(5);
    const pick = (): string => skills[Math.floor(random() ** 2 * skills.length)]!;
    const list = (length: number) =>
      Array.from({ length }, () => wish(pick(), { minLevel: random() < 0.3 ? 3 : null }));
    const terms = { weeklyHours: 30, overlapHours: 3, language: { language: 'en', level: 'B2' } } as const;
    // people come and go: slots are used again, lists move, bitmaps lose people
    for (let step = 0; step < 6000; step += 1) {
      const at = Math.floor(random() * people.length);
      const { id: who } = people[at]!;
      const other = people[Math.floor(random() * people.length)]!;
      if (random() < 0.2) {
        matrix.remove(who);
        people[at] = people.at(-1)!;
        people.pop();
      } else {
        people[at] = { ...other, id: who };
        matrix.upsert(people[at]);
      }
    }
    const jobs = [
      ...[1, 4, 7].map((count, index) =>
        jobOf({ id: `job-${index}`, mustHave: list(count), niceToHave: list(index), ...terms }),
      ),
      jobOf({ id: 'gated', mustHave: [wish(pick(), { required: true }), ...list(2)], ...terms }),
      jobOf({ id: 'bare', mustHave: list(1), emphasis: { ...NO_EMPHASIS, skills: 2 } }),
      jobOf({ id: 'many', mustHave: list(8), niceToHave: list(6) }),
      jobOf({ id: 'unknown', mustHave: [wish('nobody')], ...terms }),
      jobOf({ id: 'nothing' }),
    ];
    const everybody = people.map(prepareTalent);
    for (const job of jobs) compare(job, matrix, everybody, 100, graph);
  }, 60_000);

  it('finds them among people who are all alike', () => {
    const alike = crowd(3, ['s1', 's2', 's3'], 3);
    const people = Array.from({ length: 3000 }, (_, index) => ({ ...alike[index % 3]!, id: personId(index) }));
    const matrix = new TalentMatrix(GRAPH, people);
    const everybody = people.map(prepareTalent);
    compare(jobOf({ mustHave: [wish('s1')], niceToHave: [wish('s2')] }), matrix, everybody, 50);
    compare(jobOf(), matrix, everybody, 50);
    expect(rankIds(jobOf(), new TalentMatrix(GRAPH, [talentOf({ id: personId(0) })]), 0, contextOf())).toEqual([]);
  });
});
