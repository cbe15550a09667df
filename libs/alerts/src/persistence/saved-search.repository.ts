import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import { QUERY_VERSION, type SavedSearch, type SavedSearchTerms } from '../domain/saved-search';

/** A search as its owner's list shows it. */
export interface ListedSearch extends SavedSearch {
  /** People found since the watch began, whom the owner has not looked at. */
  readonly newPeople: number;
}

const COLUMNS = `s.id, s.account_id AS "accountId", s.organisation_id AS "organisationId", s.name, s.query, s.path, s.frequency,
  s.time_zone AS "timeZone", s.unsubscribe_token AS "unsubscribeToken", s.watch_round AS "watchRound",
  s.watch_began_at AS "watchBeganAt", s.watched_since AS "watchedSince", s.unreadable_at AS "unreadableAt", s.version, s.created_at AS "createdAt",
  s.updated_at AS "updatedAt"`;
const NEW_PEOPLE = `(SELECT count(*)::int FROM saved_search_match m
  WHERE m.saved_search_id = s.id AND NOT m.baseline AND m.found_at > s.seen_at) AS "newPeople"`;

/** Saved searches as their owners keep them. */
@Injectable()
export class SavedSearchRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Until the open transaction ends nobody else saves a search for this account; resolves with how many it has. */
  async claimAccount(accountId: string): Promise<number> {
    await this.unitOfWork.query('SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
    return this.count(accountId, null);
  }

  /** An account's searches for these companies; null: all of them. */
  async count(accountId: string, organisationIds: readonly string[] | null): Promise<number> {
    const [row] = await this.unitOfWork.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM saved_search
        WHERE account_id = $1 AND ($2::uuid[] IS NULL OR organisation_id = ANY($2))`,
      [accountId, organisationIds],
    );
    return row?.total ?? 0;
  }

  /** Has the account another search of this name, whatever its case? */
  async isTaken(accountId: string, name: string, except: string | null): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      'SELECT 1 FROM saved_search WHERE account_id = $1 AND lower(name) = lower($2) AND id IS DISTINCT FROM $3::uuid',
      [accountId, name, except],
    );
    return rows.length > 0;
  }

  async insert(row: {
    readonly id: string;
    readonly accountId: string;
    readonly terms: SavedSearchTerms;
    readonly unsubscribeToken: string;
    readonly now: Date;
  }): Promise<void> {
    const { organisationId, name, query, path, frequency, timeZone } = row.terms;
    await this.unitOfWork.query(
      `INSERT INTO saved_search (id, account_id, organisation_id, name, query, query_version, path, frequency, time_zone,
                                 unsubscribe_token, created_at, updated_at, seen_at, created_by, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $11, $2, $2)`,
      [
        row.id,
        row.accountId,
        organisationId,
        name,
        JSON.stringify(query),
        QUERY_VERSION,
        path,
        frequency,
        timeZone,
        row.unsubscribeToken,
        row.now,
      ],
    );
  }

  /** False when the version is another by now. Another query is one that reads. */
  async update(id: string, version: number, terms: SavedSearchTerms, now: Date): Promise<boolean> {
    const { organisationId, name, query, path, frequency, timeZone } = terms;
    const rows = await this.unitOfWork.query(
      `UPDATE saved_search
          SET organisation_id = $3, name = $4, query = $5::jsonb, query_version = $6, path = $7, frequency = $8, time_zone = $9,
              unreadable_at = CASE WHEN query = $5::jsonb THEN unreadable_at END, version = version + 1, updated_at = $10,
              updated_by = account_id
        WHERE id = $1 AND version = $2 RETURNING id`,
      [id, version, organisationId, name, JSON.stringify(query), QUERY_VERSION, path, frequency, timeZone, now],
    );
    return rows.length === 1;
  }

  async delete(id: string): Promise<void> {
    await this.unitOfWork.query('DELETE FROM saved_search WHERE id = $1', [id]);
  }

  /** Turns a search off by its token; resolves with its id, or null when there is none, or it is off. */
  async turnOff(unsubscribeToken: string, now: Date): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ id: string }>(
      `UPDATE saved_search SET frequency = 'off', version = version + 1, updated_at = $2
        WHERE unsubscribe_token = $1 AND frequency <> 'off' RETURNING id`,
      [unsubscribeToken, now],
    );
    return row?.id ?? null;
  }

  /** By id; one that is gone is absent. */
  async byIds(ids: readonly string[]): Promise<SavedSearch[]> {
    return this.unitOfWork.query<SavedSearch>(
      `SELECT ${COLUMNS} FROM saved_search s WHERE s.id = ANY($1::uuid[]) ORDER BY s.id`,
      [ids],
    );
  }

  /** One as its owner's list shows it; undefined when it is gone. */
  async listed(id: string): Promise<ListedSearch | undefined> {
    const [row] = await this.unitOfWork.query<ListedSearch>(
      `SELECT ${COLUMNS}, ${NEW_PEOPLE} FROM saved_search s WHERE s.id = $1`,
      [id],
    );
    return row;
  }

  /** An account's searches for these companies, newest first, after the one with id `after`; one more than `limit`. */
  async ofAccount(
    accountId: string,
    organisationIds: readonly string[],
    after: string | null,
    limit: number,
  ): Promise<ListedSearch[]> {
    return this.unitOfWork.query<ListedSearch>(
      `SELECT ${COLUMNS}, ${NEW_PEOPLE} FROM saved_search s
        WHERE s.account_id = $1 AND s.organisation_id = ANY($4::uuid[]) AND ($2::uuid IS NULL OR s.id < $2)
        ORDER BY s.id DESC LIMIT $3`,
      [accountId, after, limit + 1, organisationIds],
    );
  }

  /** The owner has looked at who is new. */
  async seen(id: string, now: Date): Promise<void> {
    await this.unitOfWork.query('UPDATE saved_search SET seen_at = $2 WHERE id = $1', [id, now]);
  }
}
