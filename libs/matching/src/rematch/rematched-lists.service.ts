import { Clock } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import type { SavedList } from '../saved/domain/saved-list';
import { SavedListReader } from '../saved/persistence/saved-list-reader.repository';
import { SavedShortlists } from '../saved/saved-shortlists.service';
import { type RematchRun, RematchRunRepository } from './persistence/rematch-run.repository';

/** An interrupted run is continued for so long; then what it saved is old. */
const CONTINUED_MS = 60 * 60_000;

/** What rematching reads and writes of saved lists, and of itself. */
@Injectable()
export class RematchedLists {
  constructor(
    private readonly runs: RematchRunRepository,
    private readonly saved: SavedShortlists,
    private readonly reader: SavedListReader,
    private readonly clock: Clock,
  ) {}

  /** The run that was interrupted, unless it is long ago or `fresh`; or a new one. */
  async begin(modelVersion: string, fresh: boolean): Promise<RematchRun> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - CONTINUED_MS);
    const interrupted = fresh ? null : await this.runs.unfinished(modelVersion, since);
    return interrupted ?? this.runs.begin(modelVersion, now);
  }

  /** Those of the jobs whose list is older than the run. */
  async pending(run: RematchRun, jobIds: readonly string[]): Promise<string[]> {
    const done = new Set(await this.reader.matchedSince(jobIds, run.modelVersion, run.startedAt));
    return jobIds.filter((id) => !done.has(id));
  }

  async save(lists: readonly SavedList[]): Promise<void> {
    await this.saved.save(lists);
  }

  async finish(run: RematchRun): Promise<void> {
    await this.runs.finish(run.id, this.clock.now());
  }
}
