import { setTimeout as sleep } from 'node:timers/promises';
import { ChildProgram, type ChildProgramOptions } from './child-program';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A program that ran for so long was well: the pauses begin anew. */
const WELL_AFTER_MS = 60_000;

/** A child program that is started again when it ends by itself, after pauses that double. */
export class KeptAlive {
  private current: ChildProgram;
  private readonly stopping = new AbortController();
  private isRestarting = false;

  constructor(
    private readonly options: ChildProgramOptions,
    private readonly say: (line: string) => void,
    asked: AbortSignal,
  ) {
    asked.addEventListener('abort', () => this.stopping.abort(), { once: true });
    this.current = ChildProgram.start(options);
    void this.watch();
  }

  /** Resolves when it is up for the first time; rejects when its first start fails. */
  get ready(): Promise<string> {
    return this.current.ready;
  }

  /** Resolves when it is up, however often it has to be started until then. */
  async readyAtLast(): Promise<string> {
    while (!this.stopping.signal.aborted) {
      try {
        return await this.current.ready;
      } catch {
        await sleep(FIRST_PAUSE_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
    return '';
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.current.stop();
  }

  /** Ends it and starts it again, e.g. with new code. */
  async restart(): Promise<void> {
    this.isRestarting = true;
    await this.current.stop();
  }

  private async watch(): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const startedAt = Date.now();
      const how = await this.current.ended;
      // A signal to the whole process group ends it a moment before we are told to stop it.
      await sleep(150, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      if (this.isRestarting) {
        this.isRestarting = false;
        this.current = ChildProgram.start(this.options);
        continue;
      }
      if (Date.now() - startedAt > WELL_AFTER_MS) pause = FIRST_PAUSE_MS;
      this.say(`The ${this.options.name} ended (${how}); starting it again in ${pause / 1000} s.`);
      await sleep(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      this.current = ChildProgram.start(this.options);
    }
  }
}
