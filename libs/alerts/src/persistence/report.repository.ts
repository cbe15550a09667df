import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import type { AlertFrequency } from '../domain/saved-search';

/** What decides when an owner is told. */
export interface ReportState {
  readonly id: string;
  readonly watchRound: number;
  readonly frequency: AlertFrequency;
  readonly timeZone: string;
  readonly waitingSince: Date | null;
}

/** When owners are to be told of those who wait. */
@Injectable()
export class ReportRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Locks searches that are to be watched until the open transaction ends, in one order, so that two that find people never wait in a circle. */
  async lock(ids: readonly string[]): Promise<ReportState[]> {
    return this.unitOfWork.query<ReportState>(
      `SELECT id, watch_round AS "watchRound", frequency, time_zone AS "timeZone", waiting_since AS "waitingSince"
         FROM saved_search
        WHERE id = ANY($1::uuid[]) AND frequency <> 'off' AND unreadable_at IS NULL
        ORDER BY id FOR NO KEY UPDATE`,
      [ids],
    );
  }

  /** Sets when to tell; null for both: nobody waits. */
  async schedule(
    rows: readonly { readonly id: string; readonly waitingSince: Date | null; readonly reportAt: Date | null }[],
  ): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE saved_search s SET waiting_since = r.since, report_at = r.due
         FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) AS r(id, since, due) WHERE s.id = r.id`,
      [rows.map(({ id }) => id), rows.map(({ waitingSince }) => waitingSince), rows.map(({ reportAt }) => reportAt)],
    );
  }

  /** The searches whose time has come, the longest due first. */
  async due(now: Date, limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      'SELECT id FROM saved_search WHERE report_at <= $1 ORDER BY report_at, id LIMIT $2',
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Locks a search for the open transaction; false when another process tells its owner now or has done so. */
  async claim(id: string, now: Date): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      'SELECT 1 FROM saved_search WHERE id = $1 AND report_at <= $2 FOR NO KEY UPDATE SKIP LOCKED',
      [id, now],
    );
    return rows.length === 1;
  }
}
