import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import { EVERY_DOCUMENT } from '../domain/tokens';

/** A search that may find documents with one of these tokens. */
export interface Candidate {
  readonly savedSearchId: string;
  readonly tokens: readonly string[];
}

const WANTED = `frequency <> 'off' AND unreadable_at IS NULL`;
/** A watch that has not begun waits for its owner, who may not search now. */
const WATCHED = `${WANTED} AND watch_began_at IS NOT NULL`;

/** The watch for new people: its beginning, its keys and who matched already when it began. */
@Injectable()
export class WatchRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Begins the watch anew, with keys to be made; resolves with its round. The database's clock tells when, as real ids tell when they were made. */
  async begin(id: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ round: number }>(
      `UPDATE saved_search
          SET watch_round = watch_round + 1, watch_began_at = clock_timestamp(), watched_since = NULL, baseline_cursor = NULL, keyed_for = '',
              unreadable_at = NULL
        WHERE id = $1 RETURNING watch_round AS round`,
      [id],
    );
    return row?.round ?? 0;
  }

  /** Replaces a search's keys, unless its watch began anew meanwhile. In a transaction. */
  async key(id: string, round: number, tokens: readonly string[], keyedFor: string): Promise<void> {
    const rows = await this.unitOfWork.query(
      'UPDATE saved_search SET keyed_for = $3 WHERE id = $1 AND watch_round = $2 RETURNING id',
      [id, round, keyedFor],
    );
    if (rows.length === 0) return;
    await this.unitOfWork.query('DELETE FROM saved_search_key WHERE saved_search_id = $1', [id]);
    await this.unitOfWork.query(
      'INSERT INTO saved_search_key (token, saved_search_id) SELECT DISTINCT token, $1::uuid FROM unnest($2::text[]) AS token',
      [id, tokens],
    );
  }

  /** Watched searches under one of the tokens; those whose keys follow other rules than `keyedFor` are under every token. */
  async candidates(tokens: readonly string[], keyedFor: string): Promise<Candidate[]> {
    return this.unitOfWork.query<Candidate>(
      `SELECT s.id AS "savedSearchId", k.tokens
         FROM (SELECT saved_search_id AS id, array_agg(token) AS tokens FROM saved_search_key
                WHERE token = ANY($1::text[]) GROUP BY saved_search_id) AS k JOIN saved_search s USING (id)
        WHERE ${WATCHED} AND s.keyed_for = $2
       UNION ALL
       SELECT id, ARRAY[$3::text] FROM saved_search WHERE ${WATCHED} AND (keyed_for < $2 OR keyed_for > $2)
        ORDER BY 1`,
      [tokens, keyedFor, EVERY_DOCUMENT],
    );
  }

  /** Up to `limit` watched searches without a token, in order of id, after `after`. */
  async withoutToken(after: string, limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT s.id FROM saved_search_key k JOIN saved_search s ON s.id = k.saved_search_id
        WHERE k.token = $1 AND k.saved_search_id > $2 AND ${WATCHED} ORDER BY s.id LIMIT $3`,
      [EVERY_DOCUMENT, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Up to `limit` watched searches whose keys follow other rules, in order of id, after `after`. */
  async keyedOtherwise(keyedFor: string, after: string, limit: number): Promise<{ id: string; round: number }[]> {
    return this.unitOfWork.query(
      `SELECT id, watch_round AS round FROM saved_search
        WHERE ${WATCHED} AND (keyed_for < $1 OR keyed_for > $1) AND id > $2 ORDER BY id LIMIT $3`,
      [keyedFor, after, limit],
    );
  }

  /** Is anybody watching for new people? */
  async anyWatched(): Promise<boolean> {
    const [row] = await this.unitOfWork.query<{ any: boolean }>(
      `SELECT EXISTS (SELECT FROM saved_search WHERE ${WATCHED}) AS any`,
    );
    return row?.any ?? false;
  }

  /** Watches that began ten minutes ago and still do not know who matched already. */
  async unfinished(): Promise<{ id: string; round: number }[]> {
    return this.unitOfWork.query(
      `SELECT id, watch_round AS round FROM saved_search
        WHERE ${WATCHED} AND watched_since IS NULL AND watch_began_at < now() - interval '10 minutes' ORDER BY id LIMIT 1000`,
    );
  }

  /** How far the round has come in remembering who matches already; null: it is over, or another one has begun. */
  async baseline(id: string, round: number): Promise<{ cursor: string | null; beganAt: Date } | null> {
    const [row] = await this.unitOfWork.query<{ cursor: string | null; beganAt: Date }>(
      `SELECT baseline_cursor AS cursor, watch_began_at AS "beganAt" FROM saved_search
        WHERE id = $1 AND watch_round = $2 AND watched_since IS NULL AND ${WATCHED}`,
      [id, round],
    );
    return row ?? null;
  }

  /** Remembers people who match already, and how far the round has come; `doneAt`: it is over. In a transaction. */
  async remember(
    id: string,
    round: number,
    page: { readonly profileIds: readonly string[]; readonly cursor: string | null; readonly doneAt: Date | null },
    now: Date,
  ): Promise<void> {
    const rows = await this.unitOfWork.query(
      `UPDATE saved_search SET baseline_cursor = $3, watched_since = $4
        WHERE id = $1 AND watch_round = $2 AND watched_since IS NULL RETURNING id`,
      [id, round, page.cursor, page.doneAt],
    );
    if (rows.length === 0) return;
    await this.unitOfWork.query(
      `INSERT INTO saved_search_match (saved_search_id, profile_id, found_at, baseline)
       SELECT $1, id, $3, true FROM unnest($2::uuid[]) AS id ORDER BY id ON CONFLICT DO NOTHING`,
      [id, page.profileIds, now],
    );
  }

  /** Ends this round: the watch begins anew when its owner may search again. Until then nobody is told; who waits, waits on. */
  async setAside(id: string, round: number): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE saved_search SET watch_round = watch_round + 1, watch_began_at = NULL, watched_since = NULL, report_at = NULL
        WHERE id = $1 AND watch_round = $2`,
      [id, round],
    );
  }

  /** The account's searches for a company whose watch was set aside, in order of id. */
  async setAsideOf(accountId: string, organisationId: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM saved_search
        WHERE account_id = $1 AND organisation_id = $2 AND ${WANTED} AND watch_began_at IS NULL ORDER BY id`,
      [accountId, organisationId],
    );
    return rows.map(({ id }) => id);
  }

  /** A search that no longer reads is watched no longer, and who waits, waits on; false when that was known. */
  async setUnreadable(id: string, now: Date): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `UPDATE saved_search SET unreadable_at = $2, report_at = NULL
        WHERE id = $1 AND unreadable_at IS NULL RETURNING id`,
      [id, now],
    );
    return rows.length === 1;
  }
}
