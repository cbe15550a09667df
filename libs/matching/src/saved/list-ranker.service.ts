import { Clock } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import type { JobFacts } from '../domain/facts';
import { OverlapCalculator } from '@hunar/kernel';
import type { PreparedJob } from '../domain/prepared-job';
import { rankIds } from '../matrix/rank-ids';
import type { TalentMatrix } from '../matrix/talent-matrix';
import { TaxonomySkillGraph } from '../taxonomy-skill-graph';
import type { Placed } from './domain/open-lists';
import { JobReadier } from './domain/ready-job';
import { SAVED_LENGTH } from './domain/saved-list';

/** Ranks everybody for a job, as a founder's live list does. */
@Injectable()
export class ListRanker {
  private readonly overlaps = new OverlapCalculator();
  private readonly readier = new JobReadier();

  constructor(
    private readonly graph: TaxonomySkillGraph,
    private readonly clock: Clock,
  ) {}

  /** The best hundred, and the job as it was prepared for them. In one go: nobody changes meanwhile. */
  rank(facts: JobFacts, pool: TalentMatrix): { job: PreparedJob; ranked: readonly Placed[] } {
    const context = { graph: this.graph, now: this.clock.now(), overlaps: this.overlaps };
    const job = this.readier.ready(facts, { ...context, rarity: (skillId) => pool.rarity(skillId) });
    return { job, ranked: rankIds(facts, pool, SAVED_LENGTH, context) };
  }
}
