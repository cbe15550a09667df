import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DatabaseEvents, OUTBOX_CHANNEL } from '@hunar/database';
import type { DocumentSource } from '../search-engine';
import { DocumentSources } from './document-sources';
import { OutboxDelivery } from './outbox-delivery';

const POLL_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;

/** Keeps the index in step with the database: works the outbox off, from `start` to `stop`. Any number of processes may do so. */
@Injectable()
export class SearchIndexer implements OnApplicationShutdown {
  private readonly logger = new Logger(SearchIndexer.name);
  private running: { readonly stop: () => Promise<void> } | null = null;
  /** Ends the pause, if there is one; remembers the wish if there is none. */
  private wake: () => void = () => undefined;
  private woken = false;

  constructor(
    private readonly delivery: OutboxDelivery,
    private readonly sources: DocumentSources,
    private readonly events: DatabaseEvents,
  ) {}

  /** Says where an index's documents come from. In the constructor of the class that knows. */
  register(source: DocumentSource): void {
    this.sources.register(source);
  }

  /** Delivers at once what is written from now on, and what waits. */
  async start(): Promise<void> {
    if (this.running) return;
    const stopping = new AbortController();
    const wake = () => {
      this.woken = true;
      this.wake();
    };
    let ended: Promise<void> = Promise.resolve();
    let unsubscribe: (() => Promise<void>) | null = null;
    const forget = this.events.onReconnect(wake);
    this.running = {
      stop: async () => {
        stopping.abort();
        this.wake();
        forget();
        await unsubscribe?.();
        await ended;
      },
    };
    unsubscribe = await this.events.subscribe(OUTBOX_CHANNEL, wake);
    if (stopping.signal.aborted) await unsubscribe();
    ended = this.work(stopping.signal);
  }

  /** Ends the batch in hand, and takes no more. */
  async stop(): Promise<void> {
    const running = this.running;
    this.running = null;
    await running?.stop();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  /** Delivers until nothing is due; resolves with the number of rows done. What failed waits for its next attempt. */
  async drain(): Promise<number> {
    let total = 0;
    for (let done = await this.delivery.deliver(); done > 0; done = await this.delivery.deliver()) total += done;
    return total;
  }

  private async work(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        this.woken = false;
        const done = await this.delivery.deliver();
        failures = 0;
        if (done === 0) await this.pause(POLL_MS, signal);
      } catch (error) {
        failures += 1;
        // The message may quote a document.
        const name = error instanceof Error ? error.name : typeof error;
        this.logger.warn(`The index could not be written (${name}); it will be tried again.`);
        this.woken = false;
        await this.pause(Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures), signal, false);
      }
    }
  }

  /** Waits; ends early when woken (if it `wakes`) or stopped. */
  private async pause(milliseconds: number, signal: AbortSignal, wakes = true): Promise<void> {
    if (signal.aborted || (wakes && this.woken)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        if (!wakes && !signal.aborted) return;
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = () => undefined;
  }
}
