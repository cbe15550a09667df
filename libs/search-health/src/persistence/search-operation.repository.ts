import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';

export type OperationKind = 'audit' | 'reindex';
export type OperationState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** An audit or a reindex that an operator asked for. */
export interface SearchOperation {
  readonly id: string;
  readonly kind: OperationKind;
  readonly index: string;
  readonly state: OperationState;
  /** Entities, in all engines together. */
  readonly done: number;
  /** Null: not known yet, or not to be known. */
  readonly total: number | null;
  /** Why it failed. */
  readonly problem: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

const COLUMNS = `id, kind, index_name AS index, state, done, total, problem, created_at AS "createdAt",
  started_at AS "startedAt", finished_at AS "finishedAt"`;

@Injectable()
export class SearchOperationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** False: another one waits or runs. */
  async add(id: string, kind: OperationKind, index: string, by: string | null): Promise<boolean> {
    const added = await this.unitOfWork.query(
      `INSERT INTO search_operation (id, kind, index_name, created_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, kind, index, by],
    );
    return added.length > 0;
  }

  async byId(id: string): Promise<SearchOperation | null> {
    const rows = await this.unitOfWork.query<SearchOperation>(`SELECT ${COLUMNS} FROM search_operation WHERE id = $1`, [
      id,
    ]);
    return rows[0] ?? null;
  }

  /** The last one that was asked for. */
  async latest(): Promise<SearchOperation | null> {
    const rows = await this.unitOfWork.query<SearchOperation>(
      `SELECT ${COLUMNS} FROM search_operation ORDER BY created_at DESC, id DESC LIMIT 1`,
    );
    return rows[0] ?? null;
  }

  /** It begins, or begins again after a crash. False: it has ended. */
  async begin(id: string): Promise<boolean> {
    const begun = await this.unitOfWork.query(
      `UPDATE search_operation SET state = 'running', started_at = now(), done = 0, total = NULL
        WHERE id = $1 AND state IN ('waiting', 'running') RETURNING id`,
      [id],
    );
    return begun.length > 0;
  }

  async progress(id: string, done: number, total: number | null): Promise<void> {
    await this.unitOfWork.query(`UPDATE search_operation SET done = $2, total = $3 WHERE id = $1`, [id, done, total]);
  }

  /** False: it had ended already. */
  async end(id: string, state: 'done' | 'failed' | 'cancelled', problem: string | null = null): Promise<boolean> {
    const ended = await this.unitOfWork.query(
      `UPDATE search_operation SET state = $2, problem = $3, finished_at = now()
        WHERE id = $1 AND state IN ('waiting', 'running') RETURNING id`,
      [id, state, problem],
    );
    return ended.length > 0;
  }
}
