import type { JobPosting } from '@hunar/hiring';
import { Clock } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { Evaluation } from './domain/evaluation';
import { MODEL_VERSION } from './domain/model';
import { OverlapCalculator } from './domain/overlap';
import { prepareJob } from './domain/prepared-job';
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
    const ids = new Set<string>();
    for (const slot of pool.all()) ids.add(pool.at(slot)!.facts.id);
    return ids;
  }

  async of(job: JobPosting): Promise<WholeRanking> {
    const { matches } = await this.ranking.rank({ id: job.id, postedAs: job.id, terms: job }, MOST_MATCHES, 'fit', 0);
    const { store: pool } = await this.market.current();
    return { scores: this.scores(job, pool), best: matches.map(({ match }) => match.talentId) };
  }

  private *scores(job: JobPosting, pool: Awaited<ReturnType<TalentMarket['current']>>['store']) {
    const rarity = (skillId: string) => pool.rarity(skillId);
    const context = { graph: this.graph, rarity, now: this.clock.now(), overlaps: this.overlaps };
    const evaluation = new Evaluation(prepareJob(jobFactsOf(job.id, job), context));
    for (const slot of pool.all()) {
      const talent = pool.at(slot)!;
      const total = evaluation.run(talent);
      yield [talent.facts.id, evaluation.passesGates() ? total : null] as const;
    }
  }
}
