import { UnitOfWork } from '@hunar/database';
import { currentConsentSql } from '@hunar/identity';
import type { Period, Visibility } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';

/** A profile as bare as scoring needs it; lists are text, because most people share theirs with thousands. */
export interface ScorableRow {
  readonly id: string;
  readonly accountId: string | null;
  readonly visibility: Visibility;
  readonly rateAmountMinor: number | null;
  readonly rateCurrency: string | null;
  readonly ratePeriod: Period | null;
  readonly weeklyHours: number | null;
  readonly availableFrom: string | null;
  readonly timeZone: string | null;
  readonly workingHours: string;
  readonly languages: string;
  readonly consented: boolean;
  /** A skill a line: its id, level, years, evidence and whether it has an address, with spaces between; null: none. */
  readonly skills: string | null;
}

const CONSENTED = `coalesce(${currentConsentSql('talent', 'listing', 'p.id')}, false)`;

const ROW = `
  SELECT p.id, p.account_id AS "accountId", p.visibility, p.rate_amount_minor AS "rateAmountMinor",
         p.rate_currency AS "rateCurrency", p.rate_period AS "ratePeriod", p.weekly_hours AS "weeklyHours",
         p.available_from::text AS "availableFrom", p.time_zone AS "timeZone", p.working_hours::text AS "workingHours",
         p.languages::text AS languages, ${CONSENTED} AS consented,
         (SELECT string_agg(concat(s.skill_id, ' ', s.level, ' ', s.years, ' ', s.evidence, ' ', s.evidence_url IS NOT NULL), E'\\n')
            FROM talent_skill s WHERE s.profile_id = p.id) AS skills
    FROM talent_profile p`;

/** Reads profiles for scoring, far cheaper than with all that they show. */
@Injectable()
export class ScorableTalentRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Profiles in order of id, after `after`. */
  async page(after: string | null, limit: number): Promise<ScorableRow[]> {
    const from = after ?? '00000000-0000-0000-0000-000000000000';
    return this.unitOfWork.query<ScorableRow>(`${ROW} WHERE p.id > $1 ORDER BY p.id LIMIT $2`, [from, limit]);
  }

  async byIds(ids: readonly string[]): Promise<ScorableRow[]> {
    return this.unitOfWork.query<ScorableRow>(`${ROW} WHERE p.id = ANY($1::uuid[])`, [ids]);
  }

  /** How many agreed to be found and do not hide. */
  async countListed(): Promise<number> {
    const [row] = await this.unitOfWork.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM talent_profile p WHERE p.visibility <> 'hidden' AND ${CONSENTED}`,
    );
    return row!.count;
  }
}
