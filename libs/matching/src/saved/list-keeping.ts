import { setImmediate as turn } from 'node:timers/promises';
import { MODEL_VERSION } from '../domain/model';
import type { TalentMatrix } from '../matrix/talent-matrix';
import type { OpenJob, OpenJobs } from '../pool/job-market.service';
import type { Reflection } from '../pool/mirror';
import { type Changes, together } from './domain/change-inbox';
import { OpenLists } from './domain/open-lists';
import type { SavedList } from './domain/saved-list';
import type { ListRanker } from './list-ranker.service';
import type { SavedShortlists } from './saved-shortlists.service';

/** Lists a transaction. */
const BATCH = 50;
/** From so many on (and one in 250 of the pool) it is quicker to rank everybody than to compare each with the end of every list. */
const MANY = 500;
/** Ranking in the background stops after so long to see what has changed. */
const SLICE_MS = 50;
/** Of the time, one part of so many is for lists that have only drifted. */
const DRIFT_SHARE = 5;
/** Every list is ranked anew after so long, whatever anybody said or did not say. */
const SWEEP_EVERY_MS = 10 * 60_000;
/** Changes that the market had not read are gone over again after so long. */
const LATE_MS = 50;

/** The market as it stands. */
export interface Market {
  readonly people: Reflection<TalentMatrix>;
  readonly jobs: Reflection<OpenJobs>;
}

/**
 * Keeps saved lists what ranking anew would give, in rounds. A list that somebody is on, or now reaches, and the list of a job that
 * changed, is ranked anew in the same round. Whoever comes or goes also makes skills a little rarer or commoner for everybody: lists
 * whose job would weigh its wishes in another way are ranked anew in the background, with a share of the time. So after the last
 * change every list comes to be what ranking gives, exactly; and on the way there each is what it gave a moment ago.
 */
export class ListKeeping {
  private readonly lists = new OpenLists();
  private readonly backlog = new Set<string>();
  /** Changes that were worked in before the market was known to have them. */
  private late: Changes | null = null;
  private market: Market | null = null;
  private sweptAt = 0;
  private driftAfter = 0;
  /** Until everything was ranked once, the background takes all the time there is. */
  private isCatchingUp = true;

  constructor(
    private readonly ranker: ListRanker,
    private readonly saved: SavedShortlists,
  ) {}

  /** How long nothing needs to be done unless something changes. */
  get rest(): number {
    return Math.min(this.late === null ? Infinity : LATE_MS, this.restOfBackground);
  }

  /** Works what was announced into the lists. Of a market that may not have read it yet, it is worked in again in the next round. */
  async round(announced: Changes, market: Market): Promise<void> {
    const changes = this.late === null ? announced : together(this.late, announced);
    this.late = market.people.isCurrent && market.jobs.isCurrent ? null : changes;
    const open = market.jobs.store;
    if (this.isAnother(market) || changes.all || performance.now() - this.sweptAt > SWEEP_EVERY_MS) {
      await this.sweep(open);
    }
    this.market = market;
    const changed = [...changes.jobs];
    await this.forget(changed.filter((jobId) => !open.has(jobId)));
    const urgent = new Set(changed.filter((jobId) => open.has(jobId)));
    const pool = market.people.store;
    if (changes.talents.size > MANY + pool.size / 250) this.all(open);
    else for (const jobId of this.touchedBy(changes.talents, pool)) urgent.add(jobId);
    await this.rank([...urgent], Infinity);
    for (const jobId of this.lists.drifted(memoised((skillId) => pool.rarity(skillId)))) this.backlog.add(jobId);
    if (this.restOfBackground === 0) await this.background();
  }

  private get restOfBackground(): number {
    if (this.backlog.size === 0) return Infinity;
    return this.isCatchingUp ? 0 : Math.max(0, this.driftAfter - performance.now());
  }

  private *touchedBy(talentIds: Iterable<string>, pool: TalentMatrix): Iterable<string> {
    for (const id of talentIds) yield* this.lists.touchedBy(id, pool.byId(id) ?? null);
  }

  private isAnother({ people, jobs }: Market): boolean {
    return people.store !== this.market?.people.store || jobs.store !== this.market.jobs.store;
  }

  /** Everything anew, and nothing of jobs that are open no longer. */
  private async sweep(open: OpenJobs): Promise<void> {
    this.sweptAt = performance.now();
    for (const jobId of this.lists.jobIds) if (!open.has(jobId)) this.lists.delete(jobId);
    await this.saved.keepOnly([...open.keys()]);
    this.all(open);
  }

  private all(open: OpenJobs): void {
    for (const jobId of open.keys()) this.backlog.add(jobId);
  }

  private async forget(jobIds: readonly string[]): Promise<void> {
    for (const jobId of jobIds) {
      this.lists.delete(jobId);
      this.backlog.delete(jobId);
    }
    await this.saved.remove(jobIds);
  }

  private async background(): Promise<void> {
    const began = performance.now();
    await this.rank([...this.backlog], SLICE_MS);
    const now = performance.now();
    this.driftAfter = now + (DRIFT_SHARE - 1) * (now - began);
    if (this.backlog.size === 0) this.isCatchingUp = false;
  }

  /** Ranks and saves until the time is over. */
  private async rank(jobIds: readonly string[], milliseconds: number): Promise<void> {
    const end = performance.now() + milliseconds;
    let batch: SavedList[] = [];
    for (const jobId of jobIds) {
      const job = this.market!.jobs.store.get(jobId);
      this.backlog.delete(jobId);
      if (job) batch.push(this.rankOne(jobId, job));
      if (batch.length === BATCH || performance.now() > end) {
        await this.saved.save(batch);
        batch = [];
        if (performance.now() > end) return;
      }
      await turn();
    }
    await this.saved.save(batch);
  }

  private rankOne(jobId: string, { facts, version: jobVersion }: OpenJob): SavedList {
    const { store, freshAsOf: matchedAt } = this.market!.people;
    const { job, ranked } = this.ranker.rank(facts, store);
    this.lists.put(job, ranked);
    return {
      jobId,
      jobVersion,
      modelVersion: MODEL_VERSION,
      matchedAt,
      talentIds: ranked.map(({ id }) => id),
      scores: ranked.map(({ total }) => total),
    };
  }
}

/** Asks once for each. */
function memoised(of: (key: string) => number): (key: string) => number {
  const known = new Map<string, number>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = of(key)));
    return value;
  };
}
