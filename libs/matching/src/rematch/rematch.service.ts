import { Clock } from '@hunar/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { MODEL_VERSION } from '../domain/model';
import { JobMarket, type OpenJob, type OpenJobs } from '../pool/job-market.service';
import { TalentMirror } from '../pool/talent-mirror.service';
import { SAVED_LENGTH, type SavedList } from '../saved/domain/saved-list';
import { TaxonomySkillGraph } from '../taxonomy-skill-graph';
import { valuesOf } from './plain-skill-graph';
import { RankThreads } from './rank-threads';
import { RematchedLists } from './rematched-lists.service';

export interface RematchOptions {
  /** Stops it: what was saved stays, and the next call goes on from there. */
  readonly signal?: AbortSignal;
  /** Called as lists are saved; `all`: open jobs. */
  readonly progress?: (done: number, all: number) => void;
  /** Begin anew though an earlier run was interrupted. */
  readonly fresh?: boolean;
}

export interface RematchResult {
  /** Open jobs, and for how many of them this call saved a list; an interrupted run saved the others. */
  readonly jobs: number;
  readonly saved: number;
  readonly people: number;
  readonly threads: number;
  readonly seconds: number;
  readonly cancelled: boolean;
}

/** Jobs that a thread ranks in one go: some 50 ms at a million people. */
const AT_A_TIME = 8;
/** Lists a transaction. */
const BATCH = 256;
/** Ranks everybody for every open job anew and saves the lists: on all processors, on one copy of the people. */
@Injectable()
export class Rematch {
  private readonly logger = new Logger(Rematch.name);

  constructor(
    private readonly people: TalentMirror,
    private readonly jobs: JobMarket,
    private readonly graph: TaxonomySkillGraph,
    private readonly lists: RematchedLists,
    private readonly clock: Clock,
  ) {}

  /** Ranks and saves. People and jobs that change meanwhile are ranked as they were at its beginning: whoever keeps the lists follows. */
  async run({ signal, progress, fresh = false }: RematchOptions = {}): Promise<RematchResult> {
    const began = performance.now();
    const run = await this.lists.begin(MODEL_VERSION, fresh);
    // a copy: the market forgets jobs that are closed meanwhile
    const open: OpenJobs = new Map((await this.jobs.current()).store);
    const pending = await this.lists.pending(run, alike([...open.values()]));
    const { parts, freshAsOf } = await this.people.frozen();
    signal?.throwIfAborted();
    const graph = valuesOf(this.graph, this.graph.skillIds);
    const threads = new RankThreads({ parts, graph, now: this.clock.now(), length: SAVED_LENGTH });
    const stop = () => void threads.close();
    signal?.addEventListener('abort', stop);
    let saved = 0;
    const save = async (lists: readonly SavedList[]) => {
      await this.lists.save(lists);
      saved += lists.length;
      progress?.(open.size - pending.length + saved, open.size);
    };
    try {
      await rankAll(pending, { open, matchedAt: freshAsOf, threads, save, signal });
    } catch (error) {
      if (!signal?.aborted) throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
      await threads.close();
    }
    const cancelled = signal?.aborted ?? false;
    if (!cancelled) await this.lists.finish(run);
    const seconds = (performance.now() - began) / 1000;
    this.logger.log(`Ranked ${parts.header.size} people for ${saved} of ${open.size} jobs in ${seconds.toFixed(1)} s.`);
    return { jobs: open.size, saved, people: parts.header.size, threads: threads.count, seconds, cancelled };
  }
}

/** Jobs of one start and zone one after another: for them everybody's hours are laid beside theirs once. */
function alike(jobs: readonly OpenJob[]): string[] {
  const key = ({ facts: { startsOn, timeZone } }: OpenJob) => `${startsOn ?? ''} ${timeZone}`;
  const keyed = jobs.map((job) => [key(job), job.facts.id] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, id]) => id);
}

/** One pass over jobs. */
interface Pass {
  readonly open: OpenJobs;
  readonly matchedAt: Date;
  readonly threads: RankThreads;
  readonly save: (lists: readonly SavedList[]) => Promise<void>;
  readonly signal: AbortSignal | undefined;
}

/** Threads rank while earlier lists are written; there are never more than two batches in memory. */
async function rankAll(jobIds: readonly string[], pass: Pass): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  try {
    for (let at = 0; at < jobIds.length; at += BATCH) {
      const lists = await rankBatch(jobIds.slice(at, at + BATCH), pass);
      await writing;
      pass.signal?.throwIfAborted();
      writing = pass.save(lists);
      // its failure is met at the next wait
      writing.catch(() => undefined);
    }
  } finally {
    await writing;
  }
}

async function rankBatch(jobIds: readonly string[], pass: Pass): Promise<SavedList[]> {
  const some: Promise<SavedList[]>[] = [];
  for (let at = 0; at < jobIds.length; at += AT_A_TIME) some.push(rankSome(jobIds.slice(at, at + AT_A_TIME), pass));
  return (await Promise.all(some)).flat();
}

async function rankSome(jobIds: readonly string[], { open, matchedAt, threads }: Pass): Promise<SavedList[]> {
  const jobs = jobIds.map((id) => open.get(id)!);
  const ranked = await threads.rank(jobs.map(({ facts }) => facts));
  return ranked.map(({ talentIds, totals: scores }, index) => {
    const { facts, version: jobVersion } = jobs[index]!;
    return { jobId: facts.id, jobVersion, modelVersion: MODEL_VERSION, matchedAt, talentIds, scores };
  });
}
