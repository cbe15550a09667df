import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';

/** What comparing an index with the database found. */
export interface AuditReport {
  readonly index: string;
  readonly engine: string;
  /** All of it, or a piece that goes on where the last one ended. */
  readonly kind: 'full' | 'sample';
  /** Entities read. */
  readonly checked: number;
  /** Have a document that is not in the index. */
  readonly missing: number;
  /** Are in the index, and have no document. */
  readonly surplus: number;
  /** Are in the index, and say something else there. */
  readonly stale: number;
  /** The id after which the next sample starts; null: from the first. */
  readonly position: string | null;
  readonly at: Date;
  readonly durationMs: number;
}

const COLUMNS =
  'index_name AS index, engine, kind, checked, missing, surplus, stale, position, at, duration_ms AS "durationMs"';
/** Of each kind, index and engine so many are kept. */
const KEPT = 500;

@Injectable()
export class AuditRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(report: Omit<AuditReport, 'at'>): Promise<void> {
    const { index, engine, kind, checked, missing, surplus, stale, position, durationMs } = report;
    await this.unitOfWork.query(
      `INSERT INTO search_audit (index_name, engine, kind, checked, missing, surplus, stale, position, duration_ms)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [index, engine, kind, checked, missing, surplus, stale, position, durationMs],
    );
    await this.unitOfWork.query(
      `DELETE FROM search_audit WHERE id IN (
         SELECT id FROM search_audit WHERE index_name = $1 AND engine = $2 AND kind = $3 ORDER BY id DESC OFFSET ${KEPT})`,
      [index, engine, kind],
    );
  }

  /** Where the next sample starts. */
  async position({ index, engine, kind }: Pick<AuditReport, 'index' | 'engine' | 'kind'>): Promise<string | null> {
    const [row] = await this.unitOfWork.query<{ position: string | null }>(
      `SELECT position FROM search_audit WHERE index_name = $1 AND engine = $2 AND kind = $3 ORDER BY id DESC LIMIT 1`,
      [index, engine, kind],
    );
    return row?.position ?? null;
  }

  /** The last of each index, engine and kind. */
  latest(): Promise<AuditReport[]> {
    return this.unitOfWork.query<AuditReport>(
      `SELECT DISTINCT ON (index_name, engine, kind) ${COLUMNS}
         FROM search_audit ORDER BY index_name, engine, kind, id DESC`,
    );
  }
}
