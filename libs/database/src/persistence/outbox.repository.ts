import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../unit-of-work';

/** A claimed outbox row. `id` is a bigint as text. */
export interface OutboxRow {
  readonly id: string;
  readonly entityKind: string;
  readonly entityId: string;
  /** Of one that was given up none, so that a later change of the entity has all of its own. */
  readonly attempts: number;
}

/** A row whose entity could not be delivered. */
export interface PostponedRow {
  readonly id: string;
  /** Before this one. */
  readonly attempts: number;
  readonly error: string;
}

/** How much waits in the outbox. */
export interface OutboxState {
  readonly pending: number;
  readonly dead: number;
  /** When the oldest pending row was written. */
  readonly oldest: Date | null;
  /** When the oldest of those was written that nobody has failed to deliver. */
  readonly untried: Date | null;
  /** And when the newest of them was. */
  readonly newestUntried: Date | null;
}

const COLUMNS = `id, entity_kind AS "entityKind", entity_id AS "entityId",
                 CASE WHEN dead_at IS NULL THEN attempts ELSE 0 END AS attempts`;

@Injectable()
export class OutboxRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One row for each target. */
  async insert(kind: string, ids: readonly string[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO outbox (target, entity_kind, entity_id)
       SELECT target.name, $1, id FROM unnest($2::uuid[]) AS id CROSS JOIN outbox_target target`,
      [kind, ids],
    );
  }

  async insertFor(target: string, kind: string, ids: readonly string[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO outbox (target, entity_kind, entity_id) SELECT $1, $2, id FROM unnest($3::uuid[]) AS id`,
      [target, kind, ids],
    );
  }

  /**
   * Locks due rows of up to `limit` entities until the transaction ends, and with them every other row of those entities, due
   * or not; rows that another process holds are passed over.
   */
  async claim(target: string, kinds: readonly string[], limit: number): Promise<OutboxRow[]> {
    const due = await this.unitOfWork.query<OutboxRow>(
      `SELECT ${COLUMNS} FROM outbox
        WHERE target = $1 AND dead_at IS NULL AND available_at <= now() AND entity_kind = ANY($2)
        ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED`,
      [target, kinds, limit],
    );
    if (due.length === 0) return due;
    const repeats = await this.unitOfWork.query<OutboxRow>(
      `SELECT ${COLUMNS} FROM outbox
        WHERE target = $1 AND (entity_kind, entity_id) IN (SELECT * FROM unnest($2::text[], $3::uuid[]))
          AND id <> ALL($4::bigint[])
        ORDER BY id FOR UPDATE SKIP LOCKED`,
      [target, due.map(({ entityKind }) => entityKind), due.map(({ entityId }) => entityId), due.map(({ id }) => id)],
    );
    return [...due, ...repeats];
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.unitOfWork.query('DELETE FROM outbox WHERE id = ANY($1::bigint[])', [ids]);
  }

  /** Twice the pause after each failure, from 1 s to 1 min and up to a quarter more; given up after `mostAttempts`. */
  async postpone(rows: readonly PostponedRow[], mostAttempts: number): Promise<void> {
    if (rows.length === 0) return;
    await this.unitOfWork.query(
      `UPDATE outbox
          SET attempts = failed.attempts + 1, last_error = left(failed.error, 1000),
              available_at = now() + least(60, 2 ^ least(failed.attempts, 10)) * (1 + random() / 4) * interval '1 second',
              dead_at = CASE WHEN failed.attempts + 1 >= $4::int THEN now() END
         FROM unnest($1::bigint[], $2::int[], $3::text[]) AS failed (id, attempts, error)
        WHERE outbox.id = failed.id`,
      [rows.map(({ id }) => id), rows.map(({ attempts }) => attempts), rows.map(({ error }) => error), mostAttempts],
    );
  }

  /** By the database's clock. */
  async lag(target: string, kind: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ ms: number | null }>(
      `SELECT (extract(epoch FROM clock_timestamp() - min(created_at)) * 1000)::float8 AS ms
         FROM outbox WHERE target = $1 AND entity_kind = $2 AND dead_at IS NULL AND attempts = 0`,
      [target, kind],
    );
    return row?.ms ?? 0;
  }

  /** Of one target; null: of all. */
  async state(target: string | null, kind: string | null): Promise<OutboxState> {
    const [row] = await this.unitOfWork.query<OutboxState>(
      `SELECT count(*) FILTER (WHERE dead_at IS NULL)::int AS pending, count(dead_at)::int AS dead,
              min(created_at) FILTER (WHERE dead_at IS NULL) AS oldest,
              min(created_at) FILTER (WHERE dead_at IS NULL AND attempts = 0) AS untried,
              max(created_at) FILTER (WHERE dead_at IS NULL AND attempts = 0) AS "newestUntried"
         FROM outbox WHERE ($1::text IS NULL OR target = $1) AND ($2::text IS NULL OR entity_kind = $2)`,
      [target, kind],
    );
    return row ?? { pending: 0, dead: 0, oldest: null, untried: null, newestUntried: null };
  }

  /** Those of the entities that wait for the target, or are being delivered to it. */
  async waiting(target: string, kind: string, ids: readonly string[]): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT DISTINCT entity_id AS id FROM outbox
        WHERE target = $1 AND entity_kind = $2 AND entity_id = ANY($3::uuid[])`,
      [target, kind, ids],
    );
    return rows.map(({ id }) => id);
  }
}
