import { Injectable } from '@nestjs/common';
import type { JobPosting } from './domain/job-posting';
import { JobPostingRepository } from './persistence/job-posting.repository';

const PAGE = 2000;

/** Reads postings for the libraries above, in bulk; they answer for who may see what. */
@Injectable()
export class JobReader {
  constructor(private readonly jobs: JobPostingRepository) {}

  /** Postings by id, open or closed, in two statements; an unknown id is absent. */
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, JobPosting>> {
    return this.jobs.byIds(ids);
  }

  /** The ids of all open postings, in batches in order of id. */
  async *openIds(): AsyncIterable<readonly string[]> {
    let ids: string[] = [];
    do {
      ids = await this.jobs.openIdsAfter(ids.at(-1) ?? null, PAGE);
      if (ids.length > 0) yield ids;
    } while (ids.length === PAGE);
  }

  /** The ids of postings made on these days (YYYY-MM-DD, UTC, both included; null: without end), open or closed, as `openIds`. */
  async *idsPostedBetween(
    from: string | null,
    to: string | null,
    after: string | null = null,
  ): AsyncIterable<readonly string[]> {
    let ids: string[] = [];
    do {
      ids = await this.jobs.idsPostedBetween(from, to, ids.at(-1) ?? after, PAGE);
      if (ids.length > 0) yield ids;
    } while (ids.length === PAGE);
  }
}
