import type { JobPosting } from '@hunar/hiring';
import { Clock } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { MODEL_VERSION } from './domain/model';
import { OverlapCalculator } from '@hunar/kernel';
import { totalsOf } from './matrix/rank-ids';
import { PeopleRanking } from './people-ranking.service';
import { jobFactsOf } from './pool/job-facts';
import { TalentMarket } from './pool/talent-market.service';
import { MOST_MATCHES } from './shortlist';
import { TaxonomySkillGraph } from './taxonomy-skill-graph';

/** A job's ranking with everybody in it. */
export interface WholeRanking {
  /** Totals in hundredths of a point, in the order of the ids that were asked for; null: left out by a gate; undefined: not in the pool. */
  readonly totals: readonly (number | null | undefined)[];
  /** The first hundred of the shortlist as founders see it, in its order. */
  readonly best: readonly string[];
}

/** Rankings of everybody whom founders may see, for those who look at all of them: audits. They tell nothing of a person but an id. */
@Injectable()
export class WholeRankings {
  readonly modelVersion = MODEL_VERSION;
  private readonly overlaps = new OverlapCalculator();

  constructor(
    private readonly market: TalentMarket,
    private readonly ranking: PeopleRanking,
    private readonly graph: TaxonomySkillGraph,
    private readonly clock: Clock,
  ) {}

  /** The ids of everybody who is ranked. */
  async people(): Promise<ReadonlySet<string>> {
    const { store: pool } = await this.market.current();
    return new Set(pool.ids());
  }

  /** The ranking for a posting. */
  async of(job: JobPosting, ids: readonly string[]): Promise<WholeRanking> {
    const asked = { id: job.id, postedAs: job.id, terms: job };
    const { matches } = await this.ranking.rank(asked, MOST_MATCHES, 'fit', performance.now());
    const { store: pool } = await this.market.current();
    const context = { graph: this.graph, now: this.clock.now(), overlaps: this.overlaps };
    const totals = totalsOf(jobFactsOf(job.id, job), pool, ids, context);
    return {
      totals: totals.map((total, index) => total ?? (pool.has(ids[index]!) ? null : undefined)),
      best: matches.map(({ match }) => match.talentId),
    };
  }
}
