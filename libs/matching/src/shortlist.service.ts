import { type JobDraft, JobDrafts, type JobFailureCode, JobPostingService } from '@hunar/hiring';
import { Clock, ForbiddenError, hasRole, type Result, success, type Viewer } from '@hunar/kernel';
import type { TalentCard } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import type { JobFacts } from './domain/facts';
import type { MatchScore } from './domain/match';
import { OverlapCalculator } from './domain/overlap';
import { rank, type Ranking } from './domain/rank';
import { jobFactsOf } from './pool/job-facts';
import { TalentMarket } from './pool/talent-market.service';
import { TaxonomySkillGraph } from './taxonomy-skill-graph';

/** The best people for a job, with what their cards show. */
export interface Shortlist {
  /** What the ranking says beside its matches. */
  readonly ranking: Omit<Ranking, 'matches'>;
  /** Best first. */
  readonly matches: readonly { readonly match: MatchScore; readonly card: TalentCard }[];
  /** Every change that was committed before is in it. */
  readonly freshAsOf: Date;
  readonly tookMs: number;
}

/** At most so many people a list. */
export const MOST_MATCHES = 100;
/** A list from which somebody went or changed while it was made is made again, so often. */
const ATTEMPTS = 3;

/** Ranks people for jobs: exactly as scoring everybody whom founders may see. */
@Injectable()
export class ShortlistService {
  private readonly overlaps = new OverlapCalculator();

  constructor(
    private readonly postings: JobPostingService,
    private readonly drafts: JobDrafts,
    private readonly market: TalentMarket,
    private readonly graph: TaxonomySkillGraph,
    private readonly clock: Clock,
  ) {}

  /** The `first` best for a posting, 100 at most. @throws NotFoundError unless the viewer is a founder of its company. */
  async shortlist(viewer: Viewer, jobId: string, first: number): Promise<Shortlist> {
    const started = performance.now();
    const job = await this.postings.getOwn(viewer, jobId);
    return this.rank(jobFactsOf(job.id, job), first, started);
  }

  /** The `first` best for a job that is not posted, or all that is wrong with it. @throws ForbiddenError for others than founders. */
  async preview(viewer: Viewer, draft: JobDraft, first: number): Promise<Result<Shortlist, JobFailureCode>> {
    const started = performance.now();
    if (!hasRole(viewer, 'founder')) throw new ForbiddenError();
    const terms = await this.drafts.tryOut(viewer, draft);
    if (!terms.ok) return terms;
    // a job without an id breaks ties by the skills it asks for: the same for whoever tries it, another order for another job
    const skillIds = [...terms.value.mustHave, ...terms.value.niceToHave].map(({ skillId }) => skillId);
    const id = `preview ${skillIds.sort().join(' ')}`;
    return success(await this.rank(jobFactsOf(id, terms.value), first, started));
  }

  private async rank(job: JobFacts, first: number, started: number): Promise<Shortlist> {
    const most = Math.min(Math.max(Math.trunc(first), 1), MOST_MATCHES);
    for (let attempt = 1; ; attempt += 1) {
      const { store: pool, freshAsOf } = await this.market.current();
      const context = { graph: this.graph, now: this.clock.now(), overlaps: this.overlaps };
      const { matches, ...ranking } = rank(job, pool, most, context);
      const ids = matches.map(({ talentId }) => talentId);
      const { people, outdated } = await this.market.readRanked(pool, ids);
      if (outdated.size > 0 && attempt < ATTEMPTS) continue;
      const shown = matches.filter(({ talentId }) => !outdated.has(talentId));
      return {
        ranking,
        matches: shown.map((match) => ({ match, card: people.get(match.talentId)!.card })),
        freshAsOf,
        tookMs: performance.now() - started,
      };
    }
  }
}
