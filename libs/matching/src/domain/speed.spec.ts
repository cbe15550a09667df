import { contextOf, EXAMPLE_JOB, GRAPH } from '../testing/facts';
import { crowd } from '../testing/crowd';
import { TalentMatrix } from '../matrix/talent-matrix';
import { OverlapCalculator } from '@hunar/kernel';
import { rank, rankJobsFor } from './rank';

const OTHERS = Array.from({ length: 300 }, (_, index) => `other-${index}`);
const SKILLS = [
  'python',
  'javascript',
  'react',
  'fastapi',
  'flask',
  'nextjs',
  'postgresql',
  'langchain',
  'mysql',
  'langgraph',
  ...OTHERS,
];
/** Of the processor, so that what else a machine does counts little. */
const milliseconds = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

describe('speed', () => {
  it('ranks 30,000 people while somebody types', () => {
    const pool = new TalentMatrix(GRAPH);
    const people = crowd(30_000, SKILLS);
    const build = milliseconds(() => people.forEach((facts) => pool.upsert(facts)));
    const context = contextOf({ overlaps: new OverlapCalculator() });
    const first = milliseconds(() => rank(EXAMPLE_JOB, pool, 20, context));
    const runs = Array.from({ length: 9 }, () => milliseconds(() => rank(EXAMPLE_JOB, pool, 20, context))).sort(
      (a, b) => a - b,
    );
    const everybody = milliseconds(() => rank({ ...EXAMPLE_JOB, mustHave: [], niceToHave: [] }, pool, 20, context));
    const jobs = Array.from({ length: 10_000 }, (_, index) => ({ ...EXAMPLE_JOB, id: `job-${index}` }));
    const forMe = milliseconds(() =>
      rankJobsFor(people[0]!, jobs, 20, { ...context, rarity: (id) => pool.rarity(id) }),
    );
    const considered = rank(EXAMPLE_JOB, pool, 20, context).considered;
    const shown = { build, first, median: runs[4], everybody, forMe, considered };
    if (process.env.SHOW_SPEED) process.stdout.write(`${JSON.stringify(shown)}\n`);
    // measured 10 times faster; the limit only catches a change of order of growth on a busy machine
    expect(runs[4]).toBeLessThan(300);
    expect(forMe).toBeLessThan(2000);
  });
});
