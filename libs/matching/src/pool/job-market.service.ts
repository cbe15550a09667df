import { ChangeJournal, EntityChanges } from '@hunar/database';
import { type JobPosting, JobReader } from '@hunar/hiring';
import { Clock, type Engagement } from '@hunar/kernel';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { JobFacts } from '../domain/facts';
import { jobFactsOf } from './job-facts';
import { Mirror, type Reflection } from './mirror';

/** An open posting as the score reads it. */
export interface OpenJob {
  readonly facts: JobFacts;
  readonly engagement: Engagement;
  readonly version: number;
}
export type OpenJobs = Map<string, OpenJob>;

/** The open postings, in memory. */
@Injectable()
export class JobMarket implements OnModuleDestroy {
  private readonly mirror: Mirror<OpenJobs>;

  constructor(
    private readonly jobs: JobReader,
    changes: EntityChanges,
    journal: ChangeJournal,
    clock: Clock,
  ) {
    const source = {
      kind: 'job',
      empty: (): OpenJobs => new Map(),
      fill: (open: OpenJobs) => this.fill(open),
      read: (open: OpenJobs, ids: readonly string[]) => this.read(open, ids),
    } as const;
    this.mirror = new Mirror(source, changes, journal, clock);
  }

  current(): Promise<Reflection<OpenJobs>> {
    return this.mirror.current();
  }

  /** Reads postings that were just ranked, for their cards. `outdated`: those that were changed or closed meanwhile. */
  async readRanked(
    open: OpenJobs,
    ids: readonly string[],
  ): Promise<{ jobs: ReadonlyMap<string, JobPosting>; outdated: ReadonlySet<string> }> {
    const jobs = await this.jobs.byIds(ids);
    const outdated = ids.filter((id) => {
      const job = jobs.get(id);
      return job?.state !== 'open' || job.version !== open.get(id)?.version;
    });
    if (outdated.length > 0) this.mirror.changed(outdated);
    return { jobs, outdated: new Set(outdated) };
  }

  async onModuleDestroy(): Promise<void> {
    await this.mirror.close();
  }

  private async *fill(open: OpenJobs): AsyncIterable<void> {
    for await (const ids of this.jobs.openIds()) yield this.read(open, ids);
  }

  private async read(open: OpenJobs, ids: readonly string[]): Promise<void> {
    const jobs = await this.jobs.byIds(ids);
    for (const id of ids) {
      const job = jobs.get(id);
      if (job?.state === 'open')
        open.set(id, { facts: jobFactsOf(id, job), engagement: job.engagement, version: job.version });
      else open.delete(id);
    }
  }
}
