import type { JobPosting } from '@hunar/hiring';
import { Clock, NotFoundError, type Viewer } from '@hunar/kernel';
import { NO_WISHES, TalentProfileService, TalentReader } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import type { MatchScore } from './domain/match';
import { OverlapCalculator } from '@hunar/kernel';
import { prepareTalent } from './domain/prepared-talent';
import { rankJobsFor } from './domain/rank';
import { type MutualScore, mutualTotal } from './mutual/mutual-score';
import { rankJobsByBoth } from './mutual/rank-jobs-by-both';
import { WishScorer } from './mutual/wish-scorer';
import { JobMarket, type OpenJobs } from './pool/job-market.service';
import { TalentMarket } from './pool/talent-market.service';
import { MOST_MATCHES, type ShortlistOrder } from './shortlist';
import { TaxonomySkillGraph } from './taxonomy-skill-graph';

/** The open jobs that fit somebody best. */
export interface JobsForMe {
  readonly modelVersion: string;
  /** Best first. */
  readonly matches: readonly { readonly match: MatchScore; readonly job: JobPosting; readonly both: MutualScore }[];
}

const ATTEMPTS = 3;

/** Ranks open jobs for the person who asks, by the scorer that founders' shortlists come from: a pair has one score. */
@Injectable()
export class JobsForMeService {
  private readonly overlaps = new OverlapCalculator();

  constructor(
    private readonly profiles: TalentProfileService,
    private readonly talents: TalentReader,
    private readonly people: TalentMarket,
    private readonly jobs: JobMarket,
    private readonly graph: TaxonomySkillGraph,
    private readonly clock: Clock,
  ) {}

  /** The `first` best, 100 at most; hidden people see theirs too. @throws NotFoundError for a viewer without a profile. */
  async jobsFor(viewer: Viewer, first: number, order: ShortlistOrder = 'fit'): Promise<JobsForMe> {
    const own = await this.profiles.mine(viewer);
    const talent = own && (await this.talents.byIds([own.id])).get(own.id);
    if (!talent) throw new NotFoundError('profile');
    const facts = this.people.factsOf(talent);
    const prepared = prepareTalent(facts);
    const wishes = talent.profile.wishes ?? NO_WISHES;
    const most = Math.min(Math.max(Math.trunc(first), 1), MOST_MATCHES);
    for (let attempt = 1; ; attempt += 1) {
      const [{ store: pool }, { store: open }] = await Promise.all([this.people.current(), this.jobs.current()]);
      const rarity = (skillId: string) => pool.rarity(skillId);
      const context = { graph: this.graph, rarity, now: this.clock.now(), overlaps: this.overlaps };
      const { matches, modelVersion } =
        order === 'fit'
          ? rankJobsFor(facts, factsOf(open), most, context)
          : rankJobsByBoth(facts, wishes, open.values(), most, context);
      const offers = new Map(matches.map(({ jobId }) => [jobId, open.get(jobId)!]));
      const ids = matches.map(({ jobId }) => jobId);
      const { jobs, outdated } = await this.jobs.readRanked(open, ids);
      if (outdated.size > 0 && attempt < ATTEMPTS) continue;
      const shown = matches.filter(({ jobId }) => !outdated.has(jobId));
      return {
        modelVersion,
        matches: shown.map((match) => {
          const wish = new WishScorer(offers.get(match.jobId)!, context).score({ talent: prepared, wishes });
          const both = { total: mutualTotal(match.total, wish.total), wish };
          return { match, job: jobs.get(match.jobId)!, both };
        }),
      };
    }
  }
}

function* factsOf(open: OpenJobs) {
  for (const { facts } of open.values()) yield facts;
}
