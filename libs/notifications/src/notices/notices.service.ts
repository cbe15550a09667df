import { DatabaseEvents, UnitOfWork } from '@hunar/database';
import { accountIdOf, Clock, decodeCursor, encodeCursor, isId, type Page, type Viewer } from '@hunar/kernel';
import { JobHandlers } from '@hunar/queue';
import { Injectable } from '@nestjs/common';
import { foldNotices, type NewNotice, type Notice } from './domain/notice';
import { NOTICE_CHANNEL } from './notice-channel';
import { type NoticeKeyset, NoticeRepository } from './persistence/notice.repository';
import { PRUNE_NOTICES } from './prune-notices.job';

/** Read notices, and what was told, are kept so long. */
const KEPT = 90 * 86_400_000;

/** What accounts are told within the application. */
@Injectable()
export class Notices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticeRepository,
    private readonly events: DatabaseEvents,
    private readonly clock: Clock,
    handlers: JobHandlers,
  ) {
    handlers.register(PRUNE_NOTICES, async () => this.prune());
  }

  /**
   * Tells accounts, in the caller's transaction: what is rolled back was never told. A happening (`key`) is told once within 90 days;
   * those that share a line (`foldKey`) make one while it is unread. Four statements, however many.
   */
  async give(given: readonly NewNotice[]): Promise<void> {
    if (given.length === 0) return;
    const now = this.clock.now();
    await this.unitOfWork.run(async () => {
      const fresh = await this.notices.remember(given, now);
      if (fresh.length === 0) return;
      const written = await this.notices.write(foldNotices(fresh), now);
      await this.events.publishAll(
        written.map(({ id, accountId }) => ({ channel: NOTICE_CHANNEL, payload: `${accountId} ${id}` })),
      );
    });
  }

  /** The viewer's own, the latest first; none for whoever is no account. A cursor that is none of ours starts from the beginning. */
  async list(viewer: Viewer, { first, after }: { first: number; after: string | null }): Promise<Page<Notice>> {
    const accountId = accountIdOf(viewer);
    if (accountId === null) return { items: [], hasNextPage: false, endCursor: null, totalCount: 0 };
    const [rows, { total }] = await Promise.all([
      this.notices.list(accountId, keysetOf(after), first),
      this.notices.count(accountId),
    ]);
    const items = rows.slice(0, first);
    const last = items.at(-1);
    return {
      items,
      hasNextPage: rows.length > first,
      endCursor: last ? noticeCursor(last) : null,
      totalCount: total,
    };
  }

  /** How many of the viewer's own are unread. */
  async unread(viewer: Viewer): Promise<number> {
    const accountId = accountIdOf(viewer);
    return accountId === null ? 0 : (await this.notices.count(accountId)).unread;
  }

  /** Marks the viewer's own as read: these, or (null) all. Others are passed over. */
  async markRead(viewer: Viewer, ids: readonly string[] | null): Promise<void> {
    const accountId = accountIdOf(viewer);
    if (accountId !== null) await this.notices.markRead(accountId, ids?.filter(isId) ?? null, this.clock.now());
  }

  private async prune(): Promise<void> {
    await this.notices.forgetBefore(new Date(this.clock.now().getTime() - KEPT));
  }
}

export const noticeCursor = ({ arrivedAt, id }: Notice): string => encodeCursor([arrivedAt.toISOString(), id]);

/** As `noticeCursor` writes it; PostgreSQL does not know all that `Date` reads. */
const INSTANT = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function keysetOf(cursor: string | null): NoticeKeyset | null {
  const [instant, id] = (cursor === null ? null : decodeCursor(cursor, 2)) ?? [];
  if (typeof instant !== 'string' || !INSTANT.test(instant) || Number.isNaN(Date.parse(instant))) return null;
  return typeof id === 'string' && isId(id) ? [instant, id] : null;
}
