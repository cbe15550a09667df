/** A pause that ends early when something is to be done. */
export class WakefulPause {
  private woken = false;
  private end: (() => void) | null = null;

  /** Ends the pause, or the next one if there is none. */
  wake(): void {
    this.woken = true;
    this.end?.();
  }

  /** What was to be done is being done. */
  clear(): void {
    this.woken = false;
  }

  /** Waits up to `milliseconds`, give or take a quarter, so that many processes do not act at once. `deaf`: only `signal` ends it early. */
  async wait(milliseconds: number, signal: AbortSignal, { deaf = false } = {}): Promise<void> {
    if (signal.aborted || (this.woken && !deaf)) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.end = null;
        resolve();
      };
      const timer = setTimeout(done, milliseconds * (0.75 + Math.random() / 2));
      signal.addEventListener('abort', done);
      this.end = deaf ? null : done;
    });
  }
}
