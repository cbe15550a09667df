import { UnitOfWork } from '@hunar/database';
import { newId } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import type { NewNotice, Notice, NoticeLine } from '../domain/notice';

const COLUMNS = `id, code, params, path, times, arrived_at AS "arrivedAt", read_at AS "readAt"`;

/** Where a page starts: after the notice that arrived at this instant and has this id. */
export type NoticeKeyset = readonly [arrivedAt: string, id: string];

@Injectable()
export class NoticeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Remembers happenings and says which of them nobody remembered. Ordered, so that two transactions cannot deadlock. */
  async remember(notices: readonly NewNotice[], now: Date): Promise<NewNotice[]> {
    const ordered = notices.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
    const rows = await this.unitOfWork.query<{ accountId: string; key: string }>(
      `INSERT INTO notice_key (account_id, key, created_at)
       SELECT account_id, key, $3 FROM unnest($1::uuid[], $2::text[]) AS given(account_id, key)
       ON CONFLICT DO NOTHING RETURNING account_id AS "accountId", key`,
      [ordered.map(({ accountId }) => accountId), ordered.map(({ key }) => key), now],
    );
    const fresh = new Set(rows.map(nameOf));
    return notices.filter((notice) => fresh.delete(nameOf(notice)));
  }

  /** Writes lines; one that an unread line of the same fold has place for counts there. */
  async write(lines: readonly NoticeLine[], now: Date): Promise<{ id: string; accountId: string }[]> {
    const rows = lines.map((line) => ({ ...line, id: newId(now.getTime()) }));
    return this.unitOfWork.query(
      `INSERT INTO notice AS n (id, account_id, code, params, path, fold_key, times, created_at, arrived_at)
       SELECT id, "accountId", code, params, path, "foldKey", times, $2, $2
         FROM jsonb_to_recordset($1::jsonb)
           AS r(id uuid, "accountId" uuid, code text, params jsonb, path text, "foldKey" text, times integer)
        ORDER BY "accountId", "foldKey"
       ON CONFLICT (account_id, fold_key) WHERE read_at IS NULL AND fold_key IS NOT NULL DO UPDATE
          SET times = n.times + excluded.times, code = excluded.code, params = excluded.params, path = excluded.path,
              arrived_at = excluded.arrived_at
       RETURNING id, account_id AS "accountId"`,
      [JSON.stringify(rows), now],
    );
  }

  /** An account's lines, the latest first, after the keyset; one more than `limit`. */
  async list(accountId: string, after: NoticeKeyset | null, limit: number): Promise<Notice[]> {
    return this.unitOfWork.query<Notice>(
      `SELECT ${COLUMNS} FROM notice
        WHERE account_id = $1 AND ($2::timestamptz IS NULL OR (arrived_at, id) < ($2, $3::uuid))
        ORDER BY arrived_at DESC, id DESC LIMIT $4`,
      [accountId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  /** Lines of an account by id, or all that are unread; in the order in which they arrived. */
  async find(accountId: string, ids: readonly string[] | 'unread'): Promise<Notice[]> {
    return this.unitOfWork.query<Notice>(
      `SELECT ${COLUMNS} FROM notice
        WHERE account_id = $1 AND CASE WHEN $2::uuid[] IS NULL THEN read_at IS NULL ELSE id = ANY($2) END
        ORDER BY arrived_at, id`,
      [accountId, ids === 'unread' ? null : ids],
    );
  }

  async count(accountId: string): Promise<{ total: number; unread: number }> {
    const [row] = await this.unitOfWork.query<{ total: number; unread: number }>(
      `SELECT count(*)::int AS total, (count(*) FILTER (WHERE read_at IS NULL))::int AS unread FROM notice WHERE account_id = $1`,
      [accountId],
    );
    return row ?? { total: 0, unread: 0 };
  }

  /** Marks an account's lines as read; null: all of them. In the order in which `write` takes them, so that neither waits for the other in a circle. */
  async markRead(accountId: string, ids: readonly string[] | null, now: Date): Promise<void> {
    await this.unitOfWork.query(
      `WITH taken AS MATERIALIZED (
         SELECT id FROM notice WHERE account_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY($2))
          ORDER BY fold_key FOR UPDATE)
       UPDATE notice n SET read_at = $3 FROM taken WHERE n.id = taken.id`,
      [accountId, ids, now],
    );
  }

  /** Forgets lines that were read before an instant, and what was told before it. */
  async forgetBefore(instant: Date): Promise<void> {
    await this.unitOfWork.query('DELETE FROM notice WHERE read_at < $1', [instant]);
    await this.unitOfWork.query('DELETE FROM notice_key WHERE created_at < $1', [instant]);
  }
}

const nameOf = ({ accountId, key }: { accountId: string; key: string }): string => `${accountId} ${key}`;
