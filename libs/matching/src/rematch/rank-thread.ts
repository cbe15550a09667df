import { parentPort, workerData } from 'node:worker_threads';
import type { JobFacts } from '../domain/facts';
import { OverlapCalculator } from '@hunar/kernel';
import type { MatrixParts } from '../matrix/parts';
import { rankIds } from '../matrix/rank-ids';
import { TalentMatrix } from '../matrix/talent-matrix';
import { PlainSkillGraph, type SkillGraphValues } from './plain-skill-graph';

/** What a thread is started with. */
export interface RankThreadData {
  /** On shared memory that nobody changes. */
  readonly parts: MatrixParts;
  readonly graph: SkillGraphValues;
  readonly now: Date;
  readonly length: number;
}

/** The best people of one job, the best first; totals in hundredths of a point. */
export interface RankedIds {
  readonly talentIds: readonly string[];
  readonly totals: readonly number[];
}

/** Answers each list of jobs with as many rankings, in its order. */
function serve(port: NonNullable<typeof parentPort>, { parts, graph: values, now, length }: RankThreadData): void {
  const graph = new PlainSkillGraph(values);
  const matrix = TalentMatrix.fromParts(graph, parts);
  const context = { graph, now, overlaps: new OverlapCalculator() };
  port.on('message', (jobs: readonly JobFacts[]) => {
    const ranked = jobs.map((job): RankedIds => {
      const best = rankIds(job, matrix, length, context);
      return { talentIds: best.map(({ id }) => id), totals: best.map(({ total }) => total) };
    });
    port.postMessage(ranked);
  });
}

if (parentPort) serve(parentPort, workerData as RankThreadData);
