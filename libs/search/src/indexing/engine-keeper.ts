import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NamedEngine } from '../engines/index-engines';
import { SearchUnavailableError } from '../search-engine';
import { WakefulPause } from './wakeful-pause';

/** What a keeper does, a step at a time. */
export interface KeeperSteps {
  /** Delivers one batch; resolves with the number of rows done. */
  deliver(): Promise<number>;
  /** Looks after the engine's indexes; may take as long as building them, unless `signal` ends that. Rejects when the engine does not answer. */
  lookAfter(signal: AbortSignal): Promise<void>;
  /** Does the engine answer? Within seconds. */
  answers(): Promise<boolean>;
}

const POLL_MS = 2_000;
const LOOK_EVERY_MS = 2_000;
const KNOCK_EVERY_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
const LONGEST_LOOK_PAUSE_MS = 60_000;

/** Keeps one engine in step with the database, from `start` to `stop`: others may be down, and this one too. */
export class EngineKeeper {
  private readonly logger = new Logger(EngineKeeper.name);
  private readonly pause = new WakefulPause();
  private readonly stopping = new AbortController();
  private ended: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly named: NamedEngine,
    private readonly steps: KeeperSteps,
  ) {}

  start(): void {
    this.ended = Promise.all([this.delivering(), this.looking()]);
  }

  /** Something waits to be delivered. */
  wake(): void {
    this.pause.wake();
  }

  /** Ends the batch in hand, and takes no more. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.ended;
  }

  private async delivering(): Promise<void> {
    const { signal } = this.stopping;
    for (let failures = 0; !signal.aborted;) {
      try {
        this.pause.clear();
        const done = await this.steps.deliver();
        failures = 0;
        if (done === 0) await this.pause.wait(POLL_MS, signal);
      } catch (error) {
        if (await this.waited(error)) failures = 0;
        else await this.failed(error, (failures += 1));
      }
    }
  }

  /** Waits while the engine does not answer; resolves with whether that was so. */
  private async waited(error: unknown): Promise<boolean> {
    const { signal } = this.stopping;
    if (!(error instanceof SearchUnavailableError) || (await this.steps.answers())) return false;
    const since = Date.now();
    this.logger.warn(`The search engine ${this.named.name} does not answer; what changes waits for it.`);
    do await this.pause.wait(KNOCK_EVERY_MS, signal, { deaf: true });
    while (!signal.aborted && !(await this.steps.answers()));
    if (signal.aborted) return true;
    const seconds = Math.round((Date.now() - since) / 1000);
    this.logger.log(`The search engine ${this.named.name} answers again after ${seconds} s; catching up.`);
    return true;
  }

  /** It answers and cannot be written (a full disk, the database): said at the first, second, fourth … time. */
  private async failed(error: unknown, failures: number): Promise<void> {
    if (Number.isInteger(Math.log2(failures))) {
      this.logger.warn(
        `The indexes in ${this.named.name} could not be written (${reasonOf(error)}); it is tried again.`,
      );
    }
    await this.pause.wait(Math.min(LONGEST_PAUSE_MS, 250 * 2 ** failures), this.stopping.signal, { deaf: true });
  }

  private async looking(): Promise<void> {
    const { signal } = this.stopping;
    let [lastReason, pause] = ['', LOOK_EVERY_MS];
    while (!signal.aborted) {
      try {
        await this.steps.lookAfter(signal);
        [lastReason, pause] = ['', LOOK_EVERY_MS];
      } catch (error) {
        const reason = reasonOf(error);
        if (reason !== lastReason && !signal.aborted) {
          this.logger.warn(
            `The indexes in ${this.named.name} could not be looked after (${reason}); it is tried again.`,
          );
        }
        lastReason = reason;
        // What fails by itself would be built from the start again and again.
        pause = error instanceof SearchUnavailableError ? LOOK_EVERY_MS : Math.min(LONGEST_LOOK_PAUSE_MS, pause * 2);
      }
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Why, in words that may be logged: another error's message may quote a document. */
function reasonOf(error: unknown): string {
  if (error instanceof SearchUnavailableError) return error.message;
  return error instanceof Error ? error.name : typeof error;
}
