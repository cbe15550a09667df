import { EntityChanges } from '@hunar/database';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { JobMarket } from '../pool/job-market.service';
import { TalentMarket } from '../pool/talent-market.service';
import { ChangeInbox } from './domain/change-inbox';
import { ListKeeping } from './list-keeping';
import { ListRanker } from './list-ranker.service';
import { KeeperLease } from './persistence/keeper-lease.repository';
import { SavedShortlists } from './saved-shortlists.service';

/** How soon another process takes over when the keeper has died. */
const STANDBY_MS = 2000;
/** So often the keeper sees after its lock, and whether the market was read anew. */
const LOOK_EVERY_MS = 5000;

/** Keeps the saved lists in step with people and jobs. Any number of processes may start one: one works, the others stand by. */
@Injectable()
export class ShortlistKeeper implements OnModuleDestroy {
  private readonly logger = new Logger(ShortlistKeeper.name);
  private readonly stopping = new AbortController();
  private inbox = new ChangeInbox();
  private running: Promise<void> | null = null;

  constructor(
    private readonly people: TalentMarket,
    private readonly jobs: JobMarket,
    private readonly ranker: ListRanker,
    private readonly saved: SavedShortlists,
    private readonly lease: KeeperLease,
    private readonly changes: EntityChanges,
  ) {}

  /** Begins to keep, in the background. */
  start(): void {
    this.running ??= this.run();
  }

  /** Ends after the round that is under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.inbox.nudge();
    await this.running;
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  private get isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      try {
        if (await this.lease.take()) await this.lead();
      } catch (error) {
        this.logger.error('The saved shortlists could not be kept; trying again.', String(error));
      }
      await this.lease.give().catch(() => undefined);
      if (!this.isStopping) await sleep(STANDBY_MS, null, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** Keeps until the lock is lost or it is to stop. What happened before it began is found by ranking everything once. */
  private async lead(): Promise<void> {
    const inbox = (this.inbox = new ChangeInbox());
    const keeping = new ListKeeping(this.ranker, this.saved);
    const unfollow = await Promise.all([
      this.changes.follow('talent', (changed) => inbox.put('talent', changed)),
      this.changes.follow('job', (changed) => inbox.put('job', changed)),
    ]);
    try {
      while (!this.isStopping && (await this.lease.isHeld())) {
        const changes = inbox.take();
        const [people, jobs] = await Promise.all([this.people.current(), this.jobs.current()]);
        await keeping.round(changes, { people, jobs });
        if (!this.isStopping) await inbox.wait(Math.min(keeping.rest, LOOK_EVERY_MS));
      }
    } finally {
      await Promise.all(unfollow.map((stop) => stop().catch(() => undefined)));
    }
  }
}
