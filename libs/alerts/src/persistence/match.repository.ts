import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';

/** That a search has found a person. */
export interface FoundPerson {
  readonly savedSearchId: string;
  readonly profileId: string;
}

/** A person of an owner's list, with when the search found them. */
export interface ListedMatch {
  readonly profileId: string;
  readonly foundAt: Date;
}

/** Whom saved searches have found, and who was told. */
@Injectable()
export class MatchRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The pairs among searches and people that are known already, as `search person`. */
  async known(savedSearchIds: readonly string[], profileIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.unitOfWork.query<{ pair: string }>(
      `SELECT saved_search_id || ' ' || profile_id AS pair FROM saved_search_match
        WHERE saved_search_id = ANY($1::uuid[]) AND profile_id = ANY($2::uuid[])`,
      [savedSearchIds, profileIds],
    );
    return new Set(rows.map(({ pair }) => pair));
  }

  /** Writes who was found and was not known; resolves with those. */
  async insert(found: readonly FoundPerson[], now: Date): Promise<FoundPerson[]> {
    return this.unitOfWork.query<FoundPerson>(
      `INSERT INTO saved_search_match (saved_search_id, profile_id, found_at, baseline)
       SELECT search, person, $3, false FROM unnest($1::uuid[], $2::uuid[]) AS found(search, person) ORDER BY search, person
       ON CONFLICT DO NOTHING RETURNING saved_search_id AS "savedSearchId", profile_id AS "profileId"`,
      [found.map(({ savedSearchId }) => savedSearchId), found.map(({ profileId }) => profileId), now],
    );
  }

  /** Who waits to be told, in order of id. */
  async waiting(savedSearchId: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT profile_id AS id FROM saved_search_match
        WHERE saved_search_id = $1 AND NOT baseline AND notified_at IS NULL ORDER BY profile_id`,
      [savedSearchId],
    );
    return rows.map(({ id }) => id);
  }

  /** The owner was told of these. */
  async told(savedSearchId: string, profileIds: readonly string[], now: Date): Promise<void> {
    await this.unitOfWork.query(
      'UPDATE saved_search_match SET notified_at = $3 WHERE saved_search_id = $1 AND profile_id = ANY($2::uuid[])',
      [savedSearchId, profileIds, now],
    );
  }

  /** Whoever waits counts as told: the watch begins anew. */
  async settle(savedSearchId: string, now: Date): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE saved_search_match SET notified_at = $2 WHERE saved_search_id = $1 AND NOT baseline AND notified_at IS NULL`,
      [savedSearchId, now],
    );
  }

  /** Whoever was told counts as there already: remembered, so as not to be told again, and listed no more. */
  async retire(savedSearchId: string): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE saved_search_match SET baseline = true WHERE saved_search_id = $1 AND NOT baseline AND notified_at IS NOT NULL`,
      [savedSearchId],
    );
  }

  /** Nobody was told of these, and they are no longer found; if they come back, they are new. */
  async forget(savedSearchId: string, profileIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query(
      `DELETE FROM saved_search_match
        WHERE saved_search_id = $1 AND profile_id = ANY($2::uuid[]) AND NOT baseline AND notified_at IS NULL`,
      [savedSearchId, profileIds],
    );
  }

  /** Who is new for the query of now, the latest first, after (`foundAt`, `profileId`); one more than `limit`. */
  async list(
    savedSearchId: string,
    after: readonly [foundAt: string, profileId: string] | null,
    limit: number,
  ): Promise<ListedMatch[]> {
    return this.unitOfWork.query<ListedMatch>(
      `SELECT profile_id AS "profileId", found_at AS "foundAt" FROM saved_search_match
        WHERE saved_search_id = $1 AND NOT baseline
          AND ($2::timestamptz IS NULL OR (found_at, profile_id) < ($2, $3::uuid))
        ORDER BY found_at DESC, profile_id DESC LIMIT $4`,
      [savedSearchId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  async count(savedSearchId: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ total: number }>(
      'SELECT count(*)::int AS total FROM saved_search_match WHERE saved_search_id = $1 AND NOT baseline',
      [savedSearchId],
    );
    return row?.total ?? 0;
  }
}
