import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../unit-of-work';

/** An entity that could not be delivered, and was given up. `id` is a bigint as text. */
export interface DeadLetter {
  readonly id: string;
  readonly target: string;
  readonly entityKind: string;
  readonly entityId: string;
  readonly attempts: number;
  /** The reason, in the words of what failed. */
  readonly error: string;
  readonly deadAt: Date;
}

@Injectable()
export class DeadLetterRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The newest first, those before `before` (null: from the newest). */
  async list(before: string | null, limit: number): Promise<DeadLetter[]> {
    return this.unitOfWork.query<DeadLetter>(
      `SELECT id, target, entity_kind AS "entityKind", entity_id AS "entityId", attempts,
              coalesce(last_error, '') AS error, dead_at AS "deadAt"
         FROM outbox WHERE dead_at IS NOT NULL AND ($1::bigint IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`,
      [before, limit],
    );
  }

  async count(): Promise<number> {
    const [row] = await this.unitOfWork.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM outbox WHERE dead_at IS NOT NULL',
    );
    return row!.count;
  }

  /** Due at once, with all attempts before them. Null: all of them. Resolves with how many. */
  async retry(ids: readonly string[] | null): Promise<number> {
    const retried = await this.unitOfWork.query(
      `UPDATE outbox SET dead_at = NULL, attempts = 0, available_at = now()
        WHERE dead_at IS NOT NULL AND ($1::bigint[] IS NULL OR id = ANY($1::bigint[])) RETURNING id`,
      [ids],
    );
    return retried.length;
  }

  async drop(ids: readonly string[] | null): Promise<number> {
    const dropped = await this.unitOfWork.query(
      `DELETE FROM outbox WHERE dead_at IS NOT NULL AND ($1::bigint[] IS NULL OR id = ANY($1::bigint[])) RETURNING id`,
      [ids],
    );
    return dropped.length;
  }
}
