/** Open after a failure; then it tries by itself, and closes when that succeeds. */
export class Circuit {
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  /** `probe` rejects while it is to stay open; `tell` hears of every change. */
  constructor(
    private readonly probe: () => Promise<unknown>,
    private readonly pauseMs: number,
    private readonly tell: (isOpen: boolean) => void,
  ) {}

  get isClosed(): boolean {
    return this.timer === null;
  }

  open(): void {
    if (this.timer || this.stopped) return;
    this.later();
    this.tell(true);
  }

  /** Tries no more. */
  stop(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private later(): void {
    // Spread, so that many processes do not knock at once at a server that starts.
    this.timer = setTimeout(() => void this.attempt(), this.pauseMs * (0.75 + Math.random() / 2)).unref();
  }

  private async attempt(): Promise<void> {
    try {
      await this.probe();
    } catch {
      if (!this.stopped) this.later();
      return;
    }
    this.timer = null;
    this.tell(false);
  }
}
