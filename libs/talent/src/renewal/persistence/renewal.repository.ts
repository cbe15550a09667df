import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';

@Injectable()
export class RenewalRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Ids of profiles with a rate in the currency, in order of id, after `after`. */
  withRateIn(currency: string, after: string | null, limit: number): Promise<string[]> {
    return this.ids('rate_currency', currency, after, limit);
  }

  /** Ids of profiles that state working hours in the zone, in order of id, after `after`. */
  withHoursIn(timeZone: string, after: string | null, limit: number): Promise<string[]> {
    return this.ids('time_zone', timeZone, after, limit);
  }

  /** The zones in which profiles state working hours, and the offset in minutes with which they were last indexed; null: never. */
  zones(): Promise<{ timeZone: string; minutes: number | null }[]> {
    return this.unitOfWork.query(
      `SELECT p.time_zone AS "timeZone", z.minutes FROM (
         SELECT DISTINCT time_zone FROM talent_profile WHERE time_zone IS NOT NULL AND working_hours <> '[]'
       ) p LEFT JOIN talent_zone_offset z USING (time_zone) ORDER BY 1`,
    );
  }

  async noteOffset(timeZone: string, minutes: number): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO talent_zone_offset (time_zone, minutes) VALUES ($1, $2)
       ON CONFLICT (time_zone) DO UPDATE SET minutes = $2, noted_at = now()`,
      [timeZone, minutes],
    );
  }

  private async ids(
    column: 'rate_currency' | 'time_zone',
    value: string,
    after: string | null,
    limit: number,
  ): Promise<string[]> {
    const stated = column === 'time_zone' ? `AND working_hours <> '[]'` : '';
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM talent_profile WHERE ${column} = $1 ${stated} AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [value, after, limit],
    );
    return rows.map(({ id }) => id);
  }
}
