import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseEvents, OUTBOX_CHANNEL } from '@hunar/database';
import { IndexEngines, type NamedEngine } from '../engines/index-engines';
import { ReplicaMarks } from '../engines/replica-marks';
import { type DocumentSource, SearchUnavailableError } from '../search-engine';
import { DocumentSources } from './document-sources';
import { EngineKeeper } from './engine-keeper';
import { IndexLifecycle } from './index-lifecycle';
import { OutboxDelivery } from './outbox-delivery';

const MARK_EVERY_MS = 30_000;

/** Keeps the indexes in step with the database, in every engine by itself: from `start` to `stop`. Any number of processes may do so. */
@Injectable()
export class SearchIndexer implements OnApplicationShutdown {
  private running: { readonly stop: () => Promise<void> } | null = null;
  /** Engines to which something was delivered since their marks were renewed. */
  private readonly written = new Set<string>();

  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly sources: DocumentSources,
    private readonly engines: IndexEngines,
    private readonly lifecycle: IndexLifecycle,
    private readonly marks: ReplicaMarks,
    private readonly events: DatabaseEvents,
  ) {}

  /** Says where an index's documents come from. In the constructor of the class that knows. */
  register(source: DocumentSource): void {
    this.sources.register(source);
  }

  /** Delivers at once what is written from now on, and what waits; and builds what is not built, or was lost. */
  async start(): Promise<void> {
    if (this.running) return;
    const keepers = this.engines.all.map((named) => this.keeper(named));
    const wake = () => keepers.forEach((keeper) => keeper.wake());
    const forget = this.events.onReconnect(wake);
    let unsubscribe: (() => Promise<void>) | null = null;
    let isStopped = false;
    this.running = {
      stop: async () => {
        isStopped = true;
        forget();
        await unsubscribe?.();
        await Promise.all(keepers.map((keeper) => keeper.stop()));
      },
    };
    await this.lifecycle.follow();
    unsubscribe = await this.events.subscribe(OUTBOX_CHANNEL, wake);
    if (isStopped) return unsubscribe();
    keepers.forEach((keeper) => keeper.start());
  }

  /** Ends the batches in hand, and takes no more. */
  async stop(): Promise<void> {
    const running = this.running;
    this.running = null;
    await running?.stop();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  /**
   * Delivers until nothing is due in any engine that answers; resolves with the number of rows done. What failed waits for its next
   * attempt. @throws SearchUnavailableError when no engine answers.
   */
  async drain(): Promise<number> {
    await this.lifecycle.follow();
    const counted = await Promise.allSettled(this.engines.all.map((named) => this.drained(named)));
    for (const each of counted) {
      if (each.status === 'rejected' && !(each.reason instanceof SearchUnavailableError)) throw each.reason;
    }
    const answered = counted.filter((each) => each.status === 'fulfilled');
    if (answered.length === 0) throw (counted[0] as PromiseRejectedResult).reason;
    return answered.reduce((total, { value }) => total + value, 0);
  }

  private async drained(named: NamedEngine): Promise<number> {
    let total = 0;
    for (let done = await this.delivery.deliver(named); done > 0; done = await this.delivery.deliver(named))
      total += done;
    return total;
  }

  /** Renews the marks by which an engine that comes back with an older state is known; by itself that is done every 30 s of writing. */
  async renewMarks(): Promise<void> {
    for (const named of this.engines.all) await this.renewMarksOf(named);
  }

  private keeper(named: NamedEngine): EngineKeeper {
    let markedAt = Date.now();
    return new EngineKeeper(named, {
      deliver: async () => {
        const done = await this.delivery.deliver(named);
        if (done > 0) this.written.add(named.name);
        return done;
      },
      answers: async () => this.answers(named),
      lookAfter: async (signal) => {
        await this.lookAfterAll(named, signal);
        if (!this.written.has(named.name) || Date.now() - markedAt < MARK_EVERY_MS) return;
        this.written.delete(named.name);
        markedAt = Date.now();
        await this.renewMarksOf(named);
      },
    });
  }

  /** One index that cannot be built holds up none of the others. @throws what the first failed with, once all are looked after. */
  private async lookAfterAll(named: NamedEngine, signal: AbortSignal): Promise<void> {
    const failures: unknown[] = [];
    for (const source of this.sources.all()) {
      if (signal.aborted) return;
      await this.lifecycle.lookAfter(named, source, { signal }).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }

  private async renewMarksOf(named: NamedEngine): Promise<void> {
    for (const { index } of this.sources.all()) await this.marks.renew(named, index);
  }

  private async answers({ engine }: NamedEngine): Promise<boolean> {
    try {
      for (const { index } of this.sources.all().slice(0, 1)) await engine.state(index);
      return true;
    } catch {
      return false;
    }
  }
}
