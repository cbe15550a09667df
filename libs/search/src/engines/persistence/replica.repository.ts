import { Injectable } from '@nestjs/common';
import { DatabaseEvents, UnitOfWork } from '@hunar/database';

/** Channel on which the name of an engine is published when one of its indexes may be searched from now on, or no more. */
export const REPLICA_CHANNEL = 'search_replica';

/** Key of PostgreSQL's advisory locks for marks. */
const MARK = 4804;

/** Why an index in an engine is not searched: it is not built to its definition; does not answer; lags; is not the one that was left. */
export type NotReady = 'unbuilt' | 'down' | 'behind' | 'replaced';

/** An index in an engine, as all processes know it. */
export interface Replica {
  readonly index: string;
  readonly engine: string;
  readonly ready: boolean;
  readonly reason: NotReady | null;
  readonly since: Date;
  readonly mark: string | null;
  /** The mark that somebody is writing beside the index, or was when it ended; null: nobody. */
  readonly pendingMark: string | null;
}

const COLUMNS = 'index_name AS index, engine, ready, reason, since, mark, pending_mark AS "pendingMark"';

/** What is known of each index in each engine, for all processes. */
@Injectable()
export class ReplicaRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: DatabaseEvents,
  ) {}

  async of(index: string, engine: string): Promise<Replica | null> {
    const [row] = await this.unitOfWork.query<Replica>(
      `SELECT ${COLUMNS} FROM search_replica WHERE index_name = $1 AND engine = $2`,
      [index, engine],
    );
    return row ?? null;
  }

  /** All that are known. */
  all(): Promise<Replica[]> {
    return this.unitOfWork.query<Replica>(`SELECT ${COLUMNS} FROM search_replica ORDER BY index_name, engine`);
  }

  /** Forgets what was known of an engine's indexes. */
  async forget(engine: string): Promise<void> {
    await this.unitOfWork.query('DELETE FROM search_replica WHERE engine = $1', [engine]);
    await this.events.publish(REPLICA_CHANNEL, engine);
  }

  /** Notes that it is searched no more, or why; or that it is (null). True: it was not known before. */
  async note(index: string, engine: string, reason: NotReady | null): Promise<boolean> {
    const changed = await this.unitOfWork.query(
      `INSERT INTO search_replica AS known (index_name, engine, ready, reason) VALUES ($1, $2, $3, $4)
           ON CONFLICT (index_name, engine) DO UPDATE SET ready = excluded.ready, reason = excluded.reason, since = now()
            WHERE (known.ready, known.reason) IS DISTINCT FROM (excluded.ready, excluded.reason)
       RETURNING index_name`,
      [index, engine, reason === null, reason],
    );
    if (changed.length > 0) await this.events.publish(REPLICA_CHANNEL, engine);
    return changed.length > 0;
  }

  /** The mark is about to be written beside the index, unless another is already. */
  async announceMark(index: string, engine: string, mark: string): Promise<void> {
    await this.unitOfWork.query(
      'UPDATE search_replica SET pending_mark = $3 WHERE index_name = $1 AND engine = $2 AND pending_mark IS NULL',
      [index, engine, mark],
    );
  }

  /** The mark stands beside the index. */
  async setMark(index: string, engine: string, mark: string): Promise<void> {
    await this.unitOfWork.query(
      'UPDATE search_replica SET mark = $3, pending_mark = NULL WHERE index_name = $1 AND engine = $2',
      [index, engine, mark],
    );
  }

  /** Until the open transaction ends nobody else reads and writes the mark so; waits for who does. */
  async claimMark(index: string, engine: string): Promise<void> {
    await this.unitOfWork.query(`SELECT pg_advisory_xact_lock(${MARK}, hashtext($1))`, [`${engine} ${index}`]);
  }
}
