import { money } from '@hunar/kernel';
import type { JobFacts } from '../domain/facts';
import { type Listed, spreadExposure, TOP, TYPICAL_OF } from '../exposure/spread-exposure';
import { rankIds } from '../matrix/rank-ids';
import { TalentMatrix } from '../matrix/talent-matrix';
import { crowd, seeded } from './crowd';
import { contextOf, GRAPH, jobOf, wish } from './facts';

const SKILLS = [
  'javascript',
  'python',
  'react',
  'postgresql',
  'mysql',
  'nextjs',
  'fastapi',
  'flask',
  'vue',
  'langchain',
  'langgraph',
];
const NICE = ['postgresql', 'fastapi', 'langchain', 'vue', 'python', 'mysql'];

/** `count` jobs that want the same two skills, and differ in what else they want, pay and need. */
function similarJobs(count: number): JobFacts[] {
  const random = seeded(11);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  return Array.from({ length: count }, (_, index) =>
    jobOf({
      id: `job-${index}`,
      mustHave: [wish('react', { minLevel: 3 }), wish('nextjs')],
      niceToHave: [wish(pick(NICE))],
      rateMax: money(pick([20, 25, 30]), 'USD', 'hour'),
      weeklyHours: pick([20, 30, 40]),
      overlapHours: pick([2, 3, 4]),
    }),
  );
}

interface Figures {
  /** Different people in the top tens. */
  readonly people: number;
  /** Places of the ten people who have most of them. */
  readonly ten: number;
  /** Mean score of those in the top tens, in points. */
  readonly score: number;
}

function figuresOf(topTens: readonly (readonly Listed[])[]): Figures {
  const counts = new Map<string, number>();
  for (const { id } of topTens.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const totals = topTens.flat().map(({ total }) => total);
  const score = totals.reduce((sum, total) => sum + total, 0) / totals.length / 100;
  const most = [...counts.values()].sort((a, b) => b - a).slice(0, TOP);
  return { people: counts.size, ten: most.reduce((sum, count) => sum + count, 0), score };
}

/** What spreading does to the top tens of a hundred similar jobs over a crowd of thirty thousand. */
export function simulateExposure(): { jobs: number; crowd: number; before: Figures; after: Figures } {
  const size = 30_000;
  const pool = new TalentMatrix(GRAPH, crowd(size, SKILLS, 3));
  const jobs = similarJobs(100);
  const lists = jobs.map((job) => rankIds(job, pool, TYPICAL_OF, contextOf()));
  const counts = new Map<string, number>();
  const before = lists.map((list) => list.slice(0, TOP));
  for (const { id } of before.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const after = lists.map((list, index) => {
    const here = new Set(before[index]!.map(({ id }) => id));
    const elsewhere = (id: string) => (counts.get(id) ?? 0) - (here.has(id) ? 1 : 0);
    return spreadExposure(jobs[index]!.id, list, elsewhere)
      .slice(0, TOP)
      .map(({ item }) => item);
  });
  return { jobs: jobs.length, crowd: size, before: figuresOf(before), after: figuresOf(after) };
}
