import { type JobDraft, JobDrafts, type JobFailureCode, JobPostingService } from '@hunar/hiring';
import { ForbiddenError, hasRole, type Result, success, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { PeopleRanking } from './people-ranking.service';
import type { Shortlist, ShortlistOrder } from './shortlist';

/** Ranks people for jobs: exactly as scoring everybody whom founders may see. */
@Injectable()
export class ShortlistService {
  constructor(
    private readonly postings: JobPostingService,
    private readonly drafts: JobDrafts,
    private readonly ranking: PeopleRanking,
  ) {}

  /** The `first` best for a posting, 100 at most. @throws NotFoundError unless the viewer is a founder of its company. */
  async shortlist(viewer: Viewer, jobId: string, first: number, order: ShortlistOrder = 'fit'): Promise<Shortlist> {
    const started = performance.now();
    const job = await this.postings.getOwn(viewer, jobId);
    return this.ranking.rank({ id: job.id, postedAs: job.id, terms: job }, first, order, started);
  }

  /** The `first` best for a job that is not posted, or all that is wrong with it. @throws ForbiddenError for others than founders. */
  async preview(
    viewer: Viewer,
    draft: JobDraft,
    first: number,
    order: ShortlistOrder = 'fit',
  ): Promise<Result<Shortlist, JobFailureCode>> {
    const started = performance.now();
    if (!hasRole(viewer, 'founder')) throw new ForbiddenError();
    const terms = await this.drafts.tryOut(viewer, draft);
    if (!terms.ok) return terms;
    // a job without an id breaks ties by the skills it asks for: the same for whoever tries it, another order for another job
    const skillIds = [...terms.value.mustHave, ...terms.value.niceToHave].map(({ skillId }) => skillId);
    const id = `preview ${skillIds.sort().join(' ')}`;
    return success(await this.ranking.rank({ id, postedAs: null, terms: terms.value }, first, order, started));
  }
}
