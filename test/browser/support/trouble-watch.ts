import type { Page } from 'playwright-core';

/** Collects what goes wrong in pages without being seen: exceptions, console errors (a broken content policy too), failed answers. */
export class TroubleWatch {
  private readonly seen: string[] = [];
  private ignoring = false;

  watch(page: Page): void {
    const where = (): string => page.url().replace(/#.*/, '');
    page.on('pageerror', (error) => this.seen.push(`${where()}: exception: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.seen.push(`${where()}: console: ${message.text()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) this.seen.push(`${where()}: ${response.status()} from ${response.url()}`);
    });
  }

  /** Until the next `take`. */
  ignore(): void {
    this.ignoring = true;
  }

  take(): string[] {
    const seen = this.ignoring ? [] : [...this.seen];
    this.seen.length = 0;
    this.ignoring = false;
    return seen;
  }
}
