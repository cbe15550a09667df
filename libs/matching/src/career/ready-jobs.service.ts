import { Clock } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { Evaluation } from '../domain/evaluation';
import type { JobFacts } from '../domain/facts';
import { JobMarket } from '../pool/job-market.service';
import { TalentMarket } from '../pool/talent-market.service';
import { JobReadier, reweighed } from '../saved/domain/ready-job';
import { TaxonomySkillGraph } from '../taxonomy-skill-graph';

interface Known {
  readonly facts: JobFacts;
  readonly evaluation: Evaluation;
}

const QUARTER = 900_000;

/** The open jobs, ready to score one person for all of them. What does not change between two askings is not made again. */
@Injectable()
export class ReadyJobs {
  private readonly readier = new JobReadier();
  private known = new Map<string, Known>();
  private quarter = 0;

  constructor(
    private readonly people: TalentMarket,
    private readonly jobs: JobMarket,
    private readonly graph: TaxonomySkillGraph,
    private readonly clock: Clock,
  ) {}

  /** Every open job with the rarities of the pool as it is now; and the date (UTC, YYYY-MM-DD). */
  async current(): Promise<{ jobs: readonly Evaluation[]; today: string }> {
    const [{ store: pool }, { store: open }] = await Promise.all([this.people.current(), this.jobs.current()]);
    const now = this.clock.now();
    const rarities = new Map<string, number>();
    const rarity = (skillId: string): number => {
      let known = rarities.get(skillId);
      if (known === undefined) rarities.set(skillId, (known = pool.rarity(skillId)));
      return known;
    };
    const context = { graph: this.graph, rarity, now };
    // "today" is a date of the job's zone, and begins there at some full or half hour
    const quarter = Math.floor(now.getTime() / QUARTER);
    const before = quarter === this.quarter ? this.known : new Map<string, Known>();
    const after = new Map<string, Known>();
    for (const [id, { facts }] of open) {
      const known = before.get(id);
      const job = known?.facts === facts ? reweighed(known.evaluation.job, rarity) : this.readier.ready(facts, context);
      after.set(id, job === known?.evaluation.job ? known : { facts, evaluation: new Evaluation(job) });
    }
    this.known = after;
    this.quarter = quarter;
    return { jobs: Array.from(after.values(), ({ evaluation }) => evaluation), today: now.toISOString().slice(0, 10) };
  }
}
