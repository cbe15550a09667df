import { DatabaseEvents } from '@hunar/database';
import { accountIdOf, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import type { Notice } from './domain/notice';
import { NOTICE_CHANNEL } from './notice-channel';
import { NoticeRepository } from './persistence/notice.repository';

/** What a watcher waits for. */
class Arrivals {
  private ids = new Set<string>();
  private missed = false;
  private wake: () => void = () => undefined;
  closed = false;

  add(id: string): void {
    this.ids.add(id);
    this.wake();
  }

  miss(): void {
    this.missed = true;
    this.wake();
  }

  close(): void {
    this.closed = true;
    this.wake();
  }

  /** Ids that arrived, `unread` when some may have been missed; waits while there are none. Empty once it is closed. */
  async take(): Promise<readonly string[] | 'unread'> {
    if (this.ids.size === 0 && !this.missed && !this.closed) {
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    const taken = this.missed ? 'unread' : [...this.ids];
    this.ids = new Set();
    this.missed = false;
    return this.closed ? [] : taken;
  }
}

/** Tells accounts of their notices as they arrive, whichever process gave them. */
@Injectable()
export class NoticeArrivals {
  constructor(
    private readonly events: DatabaseEvents,
    private readonly notices: NoticeRepository,
  ) {}

  /**
   * The viewer's own notices from now on, each again when it counts one more. After a lost connection those that are unread come,
   * because what arrived meanwhile cannot be known.
   */
  watch<Shown>(viewer: Viewer, show: (notice: Notice) => Shown): AsyncGenerator<Shown> {
    const arrivals = new Arrivals();
    const shown = this.follow(accountIdOf(viewer), arrivals, show);
    const end = shown.return.bind(shown);
    // a generator that waits for a notice hears of its end only with the next one
    shown.return = (value) => {
      arrivals.close();
      return end(value);
    };
    return shown;
  }

  private async *follow<Shown>(
    accountId: string | null,
    arrivals: Arrivals,
    show: (notice: Notice) => Shown,
  ): AsyncGenerator<Shown> {
    if (accountId === null) return;
    const unsubscribe = await this.events.subscribe(NOTICE_CHANNEL, (payload) => {
      const [account, id] = payload.split(' ');
      if (account === accountId && id !== undefined) arrivals.add(id);
    });
    const forget = this.events.onReconnect(() => arrivals.miss());
    try {
      while (!arrivals.closed) {
        const ids = await arrivals.take();
        for (const notice of ids.length > 0 ? await this.notices.find(accountId, ids) : []) yield show(notice);
      }
    } finally {
      forget();
      await unsubscribe();
    }
  }
}
