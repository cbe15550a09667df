import type { JobPosting } from '@hunar/hiring';
import { Clock } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { MODEL_VERSION } from './domain/model';
import { OverlapCalculator } from './domain/overlap';
import { totalsOf } from './matrix/rank-ids';
import { PeopleRanking } from './people-ranking.service';
import { jobFactsOf } from './pool/job-facts';
import { TalentMarket } from './pool/talent-market.service';
import { MOST_MATCHES } from './shortlist';
import { TaxonomySkillGraph } from './taxonomy-skill-graph';

/** A job's ranking with everybody in it. */
export interface WholeRanking {
  /** Everybody's total in hundredths of a point, in no order; null: left out by a gate. To be read at once. */
  readonly scores: Iterable<readonly [talentId: string, total: number | null]>;
  /** The first hundred of the shortlist as founders see it, in its order. */
  readonly best: readonly string[];
}

/** Rankings of everybody whom founders may see, for those who look at all of them: audits. No person is shown by them. */
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

  async of(job: JobPosting): Promise<WholeRanking> {
    const { matches } = await this.ranking.rank({ id: job.id, postedAs: job.id, terms: job }, MOST_MATCHES, 'fit', 0);
    const { store: pool } = await this.market.current();
    return { scores: this.scores(job, pool), best: matches.map(({ match }) => match.talentId) };
  }

  private *scores(job: JobPosting, pool: Awaited<ReturnType<TalentMarket['current']>>['store']) {
    const context = { graph: this.graph, now: this.clock.now(), overlaps: this.overlaps };
    const ids = [...pool.ids()];
    const totals = totalsOf(jobFactsOf(job.id, job), pool, ids, context);
    for (let at = 0; at < ids.length; at += 1) yield [ids[at]!, totals[at]!] as const;
  }
}
