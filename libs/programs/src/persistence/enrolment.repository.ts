import { BulkCopy, UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import type { EnrolmentStatus } from '../trainee-import/domain/fields';
import type { Enrolment } from './enrolment.entity';
import type { Track } from '../domain/tracks';

/** What a programme says of one person in one cohort. */
export type EnrolmentRecord = Pick<
  Enrolment,
  | 'id'
  | 'organisationId'
  | 'programId'
  | 'cohortId'
  | 'profileId'
  | 'recordedName'
  | 'rollNumber'
  | 'status'
  | 'examScore'
  | 'completedOn'
  | 'recordHash'
  | 'brought'
>;

/** An enrolment with its programme and cohort, as documents and profiles show it. */
export interface NamedEnrolment {
  readonly profileId: string;
  readonly organisationId: string;
  readonly programSlug: string;
  readonly programName: string;
  readonly tracks: readonly Track[];
  readonly cohortId: string;
  readonly cohortName: string;
  readonly status: EnrolmentStatus;
  readonly completedOn: string | null;
  readonly brought: boolean;
}

/** What an import needs to know of an enrolment that is there. */
export interface KnownEnrolment {
  readonly id: string;
  readonly cohortId: string;
  readonly profileId: string;
  readonly status: EnrolmentStatus;
  readonly recordHash: Buffer;
}

/**
 * Has the person (profile `p`) claimed the profile since the sponsor of the enrolment `e` enrolled them? That there was an
 * account before is nothing that an import of the address may bring to light.
 */
export const CLAIMED_SINCE = `(p.account_id IS NOT NULL AND EXISTS (SELECT 1 FROM enrolment first
   WHERE first.profile_id = e.profile_id AND first.organisation_id = e.organisation_id AND first.created_at <= p.claimed_at))`;

/** A row of a cohort's list. */
export interface ListedEnrolment {
  readonly id: string;
  readonly programId: string;
  readonly profileId: string;
  readonly recordedName: string;
  readonly rollNumber: string | null;
  readonly status: EnrolmentStatus;
  readonly examScore: number | null;
  readonly completedOn: string | null;
  readonly claimed: boolean;
}

@Injectable()
export class EnrolmentRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bulkCopy: BulkCopy,
  ) {}

  /** Enrolments of profiles, certified ones first. */
  async ofProfiles(profileIds: readonly string[]): Promise<NamedEnrolment[]> {
    return this.unitOfWork.query<NamedEnrolment>(
      `SELECT e.profile_id AS "profileId", e.organisation_id AS "organisationId", p.slug AS "programSlug",
              p.name AS "programName", p.tracks, c.id AS "cohortId", c.name AS "cohortName", e.status,
              e.completed_on::text AS "completedOn", e.brought
         FROM enrolment e JOIN program p ON p.id = e.program_id JOIN cohort c ON c.id = e.cohort_id
        WHERE e.profile_id = ANY($1::uuid[])
        ORDER BY (e.status = 'certified') DESC, e.completed_on DESC NULLS LAST, e.id`,
      [profileIds],
    );
  }

  /** Profiles that the programme knows by these roll numbers; `waiting`: they have no address yet. */
  async byRollNumbers(
    programId: string,
    rollNumbers: readonly string[],
  ): Promise<{ rollNumber: string; profileId: string; waiting: boolean }[]> {
    return this.unitOfWork.query(
      `SELECT DISTINCT ON (e.roll_number) e.roll_number AS "rollNumber", e.profile_id AS "profileId",
              c.email IS NULL AS waiting
         FROM enrolment e JOIN talent_contact c ON c.profile_id = e.profile_id
        WHERE e.program_id = $1 AND e.roll_number = ANY($2) ORDER BY e.roll_number, waiting DESC, e.id`,
      [programId, rollNumbers],
    );
  }

  /** Enrolments of profiles in cohorts; the caller pairs them. */
  async known(cohortIds: readonly string[], profileIds: readonly string[]): Promise<KnownEnrolment[]> {
    return this.unitOfWork.query<KnownEnrolment>(
      `SELECT id, cohort_id AS "cohortId", profile_id AS "profileId", status, record_hash AS "recordHash"
         FROM enrolment WHERE cohort_id = ANY($1::uuid[]) AND profile_id = ANY($2::uuid[])`,
      [cohortIds, profileIds],
    );
  }

  async insert(records: readonly EnrolmentRecord[], now: Date, by: string | null): Promise<void> {
    if (records.length === 0) return;
    await this.bulkCopy.into(
      'enrolment',
      [
        'id',
        'organisation_id',
        'program_id',
        'cohort_id',
        'profile_id',
        'recorded_name',
        'roll_number',
        'status',
        'exam_score',
        'completed_on',
        'record_hash',
        'brought',
        'created_at',
        'created_by',
        'updated_at',
      ],
      records.map((r) => [
        r.id,
        r.organisationId,
        r.programId,
        r.cohortId,
        r.profileId,
        r.recordedName,
        r.rollNumber,
        r.status,
        r.examScore,
        r.completedOn,
        r.recordHash,
        r.brought,
        now,
        by,
        now,
      ]),
    );
  }

  async update(records: readonly EnrolmentRecord[], now: Date, by: string | null): Promise<void> {
    if (records.length === 0) return;
    await this.unitOfWork.query(
      `UPDATE enrolment e SET recorded_name = v.name, roll_number = coalesce(v.roll, e.roll_number), status = v.status,
              exam_score = coalesce(v.score, e.exam_score), completed_on = coalesce(v.completed, e.completed_on),
              record_hash = v.hash, updated_at = $8, updated_by = $9
         FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::real[], $6::date[], $7::bytea[])
           AS v(id, name, roll, status, score, completed, hash)
        WHERE e.id = v.id`,
      [
        records.map((r) => r.id),
        records.map((r) => r.recordedName),
        records.map((r) => r.rollNumber),
        records.map((r) => r.status),
        records.map((r) => r.examScore),
        records.map((r) => r.completedOn),
        records.map((r) => r.recordHash),
        now,
        by,
      ],
    );
  }

  /** Moves the enrolments of joined profiles, which brought nobody then; where the target is in the same cohort already, its own stays. */
  async move(pairs: readonly { readonly from: string; readonly to: string }[]): Promise<void> {
    if (pairs.length === 0) return;
    await this.unitOfWork.query(
      `UPDATE enrolment e SET profile_id = v.target, brought = false
         FROM unnest($1::uuid[], $2::uuid[]) AS v(source, target)
        WHERE e.profile_id = v.source AND NOT EXISTS
              (SELECT 1 FROM enrolment o WHERE o.cohort_id = e.cohort_id AND o.profile_id = v.target)`,
      [pairs.map(({ from }) => from), pairs.map(({ to }) => to)],
    );
  }

  /** The profiles of a cohort; `owned`: an account has it that its sponsor does not know of. */
  async profilesOfCohort(cohortId: string): Promise<{ id: string; owned: boolean }[]> {
    return this.unitOfWork.query(
      `SELECT e.profile_id AS id, p.account_id IS NOT NULL AND NOT ${CLAIMED_SINCE} AS owned
         FROM enrolment e JOIN talent_profile p ON p.id = e.profile_id WHERE e.cohort_id = $1 ORDER BY e.profile_id`,
      [cohortId],
    );
  }

  /** A cohort's list by recorded name, after the keyset `after`. Reads one row more than `limit`, to tell whether there is more. */
  async list(
    cohortId: string,
    status: EnrolmentStatus | null,
    after: readonly [name: string, id: string] | null,
    limit: number,
  ): Promise<{ rows: ListedEnrolment[]; total: number }> {
    const rows = await this.unitOfWork.query<ListedEnrolment>(
      `SELECT e.id, e.program_id AS "programId", e.profile_id AS "profileId", e.recorded_name AS "recordedName", e.roll_number AS "rollNumber",
              e.status, e.exam_score AS "examScore", e.completed_on::text AS "completedOn",
              ${CLAIMED_SINCE} AS claimed
         FROM enrolment e JOIN talent_profile p ON p.id = e.profile_id
        WHERE e.cohort_id = $1 AND ($2::text IS NULL OR e.status = $2)
          AND ($3::text IS NULL OR (e.recorded_name, e.id) > ($3, $4::uuid))
        ORDER BY e.recorded_name, e.id LIMIT $5`,
      [cohortId, status, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    const [count] = await this.unitOfWork.query<{ total: number }>(
      'SELECT count(*)::int AS total FROM enrolment WHERE cohort_id = $1 AND ($2::text IS NULL OR status = $2)',
      [cohortId, status],
    );
    return { rows, total: count?.total ?? 0 };
  }
}
