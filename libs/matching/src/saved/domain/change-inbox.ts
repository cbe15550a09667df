import type { Changed } from '@hunar/database';

/** What changed since it was last asked. */
export interface Changes {
  readonly talents: ReadonlySet<string>;
  readonly jobs: ReadonlySet<string>;
  /** Anything may have changed beside what is named. */
  readonly all: boolean;
}

/** What changed of either. */
export const together = (one: Changes, other: Changes): Changes => ({
  talents: new Set([...one.talents, ...other.talents]),
  jobs: new Set([...one.jobs, ...other.jobs]),
  all: one.all || other.all,
});

/** Gathers changes until there is time for them. */
export class ChangeInbox {
  private talents = new Set<string>();
  private jobs = new Set<string>();
  private all = false;
  private wake: () => void = () => undefined;

  put(kind: 'talent' | 'job', changed: Changed): void {
    if (changed === 'all') this.all = true;
    else for (const id of changed) this[kind === 'talent' ? 'talents' : 'jobs'].add(id);
    this.wake();
  }

  get isEmpty(): boolean {
    return this.talents.size === 0 && this.jobs.size === 0 && !this.all;
  }

  /** Ends the waiting. */
  nudge(): void {
    this.wake();
  }

  /** Resolves when something has changed, after `milliseconds` at the latest. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.isEmpty || milliseconds <= 0) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      timer = setTimeout(resolve, milliseconds);
    });
    clearTimeout(timer);
    this.wake = () => undefined;
  }

  take(): Changes {
    const { talents, jobs, all } = this;
    this.talents = new Set();
    this.jobs = new Set();
    this.all = false;
    return { talents, jobs, all };
  }
}
