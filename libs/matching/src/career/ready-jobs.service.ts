import { Clock } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import type { JobFacts } from '../domain/facts';
import { OverlapCalculator } from '../domain/overlap';
import type { PreparedJob } from '../domain/prepared-job';
import type { SkillGraph } from '../domain/skill-graph';
import { JobMarket } from '../pool/job-market.service';
import { TalentMarket } from '../pool/talent-market.service';
import { readyJob } from '../saved/domain/ready-job';
import { TaxonomySkillGraph } from '../taxonomy-skill-graph';

interface Known {
  readonly facts: JobFacts;
  readonly job: PreparedJob;
}

const HOUR = 3_600_000;

/** The open jobs, prepared to score one person for all of them. What is prepared is kept while it would be prepared the same. */
@Injectable()
export class ReadyJobs {
  private readonly overlaps = new OverlapCalculator();
  private known = new Map<string, Known>();
  private hour = 0;

  constructor(
    private readonly people: TalentMarket,
    private readonly jobs: JobMarket,
    private readonly graph: TaxonomySkillGraph,
    private readonly clock: Clock,
  ) {}

  /** Every open job with the rarities of the pool as it is now; and the date (UTC, YYYY-MM-DD). */
  async current(): Promise<{ jobs: readonly PreparedJob[]; graph: SkillGraph; today: string }> {
    const [{ store: pool }, { store: open }] = await Promise.all([this.people.current(), this.jobs.current()]);
    const now = this.clock.now();
    const rarities = new Map<string, number>();
    const rarity = (skillId: string): number => {
      let known = rarities.get(skillId);
      if (known === undefined) rarities.set(skillId, (known = pool.rarity(skillId)));
      return known;
    };
    const context = { graph: this.graph, rarity, now, overlaps: this.overlaps };
    const hour = Math.floor(now.getTime() / HOUR);
    const before = hour === this.hour ? this.known : new Map<string, Known>();
    const after = new Map<string, Known>();
    for (const [id, { facts }] of open) {
      const known = before.get(id);
      const same = known?.facts === facts && known.job.wishes.every((wish) => wish.rarity === rarity(wish.skillId));
      after.set(id, same ? known : { facts, job: readyJob(facts, context) });
    }
    this.known = after;
    this.hour = hour;
    const jobs = Array.from(after.values(), ({ job }) => job);
    return { jobs, graph: this.graph, today: now.toISOString().slice(0, 10) };
  }
}
