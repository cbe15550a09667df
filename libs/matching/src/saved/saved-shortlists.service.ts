import { UnitOfWork } from '@hunar/database';
import { JobPostingService } from '@hunar/hiring';
import { Clock, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { causeOf, isWorthTelling, type SavedList } from './domain/saved-list';
import { SavedListReader } from './persistence/saved-list-reader.repository';
import { SavedShortlistRepository } from './persistence/saved-shortlist.repository';
import { TopTenNotices } from './top-ten-notices.service';

/** The saved lists of open jobs: written as they are ranked, and what they say of top tens. */
@Injectable()
export class SavedShortlists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: SavedShortlistRepository,
    private readonly reader: SavedListReader,
    private readonly notices: TopTenNotices,
    private readonly postings: JobPostingService,
    private readonly clock: Clock,
  ) {}

  /**
   * Replaces the lists of jobs, with the notices that follow, in one transaction; a list of an earlier moment than the saved one is
   * passed over, so that whoever ranks late takes nothing back. A dozen statements, however many lists.
   */
  async save(lists: readonly SavedList[]): Promise<void> {
    if (lists.length === 0) return;
    await this.unitOfWork.run(async () => {
      const before = await this.lists.lock(lists.map(({ jobId }) => jobId));
      const saved = await this.lists.replace(lists);
      const byJob = new Map(lists.map((list) => [list.jobId, list]));
      const causes = new Map(lists.map((list) => [list.jobId, causeOf(before.get(list.jobId) ?? null, list)]));
      const marked = saved.filter((jobId) => causes.get(jobId)?.people);
      const entrants = await this.lists.enterTopTens(saved, marked, this.clock.now());
      await this.notices.give({
        people: entrants.filter(({ jobId }) => causes.get(jobId)?.people),
        jobs: entrants.filter(({ jobId, talentId }) => {
          return causes.get(jobId)?.job && isWorthTelling(byJob.get(jobId)!, talentId);
        }),
      });
    });
  }

  /** Forgets the lists of jobs that are open no longer. */
  async remove(jobIds: readonly string[]): Promise<void> {
    if (jobIds.length > 0) await this.lists.remove(jobIds);
  }

  /** Forgets the lists of all jobs but these. */
  async keepOnly(jobIds: readonly string[]): Promise<void> {
    await this.lists.removeOthers(jobIds);
  }

  /** The founder has looked at a job's list: nobody on it is new any more. @throws NotFoundError unless it is the viewer's. */
  async seen(viewer: Viewer, jobId: string): Promise<void> {
    await this.postings.getOwn(viewer, jobId);
    await this.unitOfWork.run(async () => {
      await this.lists.lock([jobId]);
      await this.lists.unmark(jobId);
    });
  }

  /** Who came into these jobs' top tens since a founder last looked, in one statement; for whoever may read the lists. */
  async newcomers(jobIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const byJob = new Map(jobIds.map((id) => [id, new Set<string>()]));
    for (const { jobId, talentId } of await this.reader.newcomers(jobIds)) byJob.get(jobId)?.add(talentId);
    return byJob;
  }

  /** In how many top tens of open jobs (but one) each person is, in one statement; who is in none is absent. */
  topTensOf(talentIds: readonly string[], exceptJobId: string | null): Promise<ReadonlyMap<string, number>> {
    return this.reader.topTensOf(talentIds, exceptJobId);
  }
}
