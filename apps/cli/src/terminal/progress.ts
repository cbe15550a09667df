import { Presets, SingleBar } from 'cli-progress';
import { say } from './say';

/** How far something is, on stderr: a bar on a terminal, a plain line a tenth elsewhere. */
export class Progress {
  private readonly bar: SingleBar | null;
  private tenths = 0;

  constructor(private readonly what: string) {
    const format = `${what} {bar} {percentage} %`;
    this.bar = process.stderr.isTTY
      ? new SingleBar(
          { format, stream: process.stderr, hideCursor: true, clearOnComplete: false },
          Presets.shades_classic,
        )
      : null;
    this.bar?.start(100, 0);
  }

  /** `fraction`: 0…1. */
  at(fraction: number): void {
    const percent = Math.floor(Math.min(1, fraction) * 100);
    this.bar?.update(percent);
    if (this.bar || Math.floor(percent / 10) <= this.tenths) return;
    this.tenths = Math.floor(percent / 10);
    say(`${this.what}: ${this.tenths * 10} %`);
  }

  stop(): void {
    this.bar?.stop();
  }
}
