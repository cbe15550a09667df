import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../unit-of-work';

/** A claimed outbox row. `id` is a bigint as text. */
export interface OutboxRow {
  readonly id: string;
  readonly entityKind: string;
  readonly entityId: string;
  readonly attempts: number;
}

/** How much waits in the outbox. */
export interface OutboxState {
  readonly pending: number;
  readonly dead: number;
  /** When the oldest pending row was written. */
  readonly oldest: Date | null;
}

@Injectable()
export class OutboxRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(kind: string, ids: readonly string[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO outbox (entity_kind, entity_id) SELECT $1, id FROM unnest($2::uuid[]) AS id`,
      [kind, ids],
    );
  }

  /** Locks rows that are due until the transaction ends; rows that another process holds are passed over. */
  async claim(kinds: readonly string[], limit: number): Promise<OutboxRow[]> {
    return this.unitOfWork.query<OutboxRow>(
      `SELECT id, entity_kind AS "entityKind", entity_id AS "entityId", attempts
         FROM outbox
        WHERE dead_at IS NULL AND available_at <= now() AND entity_kind = ANY($1)
        ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [kinds, limit],
    );
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.unitOfWork.query('DELETE FROM outbox WHERE id = ANY($1::bigint[])', [ids]);
  }

  /** Twice the pause after each failure, from 1 s to 1 min; given up after `mostAttempts` (null: never). */
  async postpone(ids: readonly string[], error: string, mostAttempts: number | null): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE outbox
          SET attempts = attempts + 1, last_error = left($2, 1000),
              available_at = now() + least(60, 2 ^ least(attempts, 10)) * interval '1 second',
              dead_at = CASE WHEN attempts + 1 >= $3::int THEN now() END
        WHERE id = ANY($1::bigint[])`,
      [ids, error, mostAttempts],
    );
  }

  async state(): Promise<OutboxState> {
    const [row] = await this.unitOfWork.query<OutboxState>(
      `SELECT count(*) FILTER (WHERE dead_at IS NULL)::int AS pending, count(dead_at)::int AS dead,
              min(created_at) FILTER (WHERE dead_at IS NULL) AS oldest
         FROM outbox`,
    );
    return row ?? { pending: 0, dead: 0, oldest: null };
  }
}
