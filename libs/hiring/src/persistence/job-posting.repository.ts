import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import type { JobPosting, JobState, JobTerms } from '../domain/job-posting';
import { JobPostingEntity } from './job-posting.entity';
import { columnsOf, postingOf, type SkillRow, skillRowsOf } from './job-posting.mapping';

/** Who made a posting, for whom. */
export interface NewJob {
  readonly id: string;
  readonly organisationId: string;
  readonly createdBy: string | null;
  readonly demo: boolean;
}

@Injectable()
export class JobPostingRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By id, in two statements; an unknown id is absent. */
  async byIds(ids: readonly string[]): Promise<Map<string, JobPosting>> {
    if (ids.length === 0) return new Map();
    const rows = await this.rows.createQueryBuilder('j').where('j.id = ANY(:ids)', { ids }).getMany();
    const skills = await this.skillsOf(ids);
    return new Map(rows.map((row) => [row.id, postingOf(row, skills.get(row.id) ?? [])]));
  }

  async byId(id: string): Promise<JobPosting | null> {
    return (await this.byIds([id])).get(id) ?? null;
  }

  /** The companies' postings, newest first, after the one with id `after`; one more than `limit`, to tell whether there are more. */
  async ofOrganisations(
    organisationIds: readonly string[],
    after: string | null,
    limit: number,
  ): Promise<{ ids: string[]; total: number }> {
    const [ids, counts] = await Promise.all([
      this.unitOfWork.query<{ id: string }>(
        `SELECT id FROM job_posting WHERE organisation_id = ANY($1::uuid[]) AND ($2::uuid IS NULL OR id < $2)
          ORDER BY id DESC LIMIT $3`,
        [organisationIds, after, limit + 1],
      ),
      this.unitOfWork.query<{ total: number }>(
        'SELECT count(*)::int AS total FROM job_posting WHERE organisation_id = ANY($1::uuid[])',
        [organisationIds],
      ),
    ]);
    return { ids: ids.map(({ id }) => id), total: counts[0]!.total };
  }

  /** All ids of a company's postings, open and closed. */
  async idsOf(organisationId: string): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>('SELECT id FROM job_posting WHERE organisation_id = $1', [
      organisationId,
    ]);
    return rows.map(({ id }) => id);
  }

  /** Ids of postings that are paid in the currency, open or closed, in order of id, after `after`. */
  async idsPaidIn(currency: string, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM job_posting WHERE rate_currency = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [currency, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Ids of open postings in order of id, after `after`: for streaming all of them. */
  async openIdsAfter(after: string | null, limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM job_posting WHERE state = 'open' AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Likewise of postings made on these days (YYYY-MM-DD, UTC, both included; null: without end), open or closed. */
  async idsPostedBetween(
    from: string | null,
    to: string | null,
    after: string | null,
    limit: number,
  ): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM job_posting
        WHERE ($1::date IS NULL OR created_at >= $1::date::timestamp AT TIME ZONE 'UTC')
          AND ($2::date IS NULL OR created_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC')
          AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4`,
      [from, to, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  async insert(job: NewJob, terms: JobTerms): Promise<void> {
    await this.rows.insert({ ...job, updatedBy: job.createdBy, ...columnsOf(terms) });
    await this.insertSkills(job.id, terms);
  }

  /** Writes the terms if the row is still at `version`; false when somebody else was faster. */
  async update(id: string, version: number, terms: JobTerms, updatedBy: string | null): Promise<boolean> {
    const result = await this.rows.update({ id, version }, { ...columnsOf(terms), updatedBy });
    if (result.affected !== 1) return false;
    await this.unitOfWork.query('DELETE FROM job_skill WHERE job_id = $1', [id]);
    await this.insertSkills(id, terms);
    return true;
  }

  /** False when it has the state already. */
  async setState(id: string, state: JobState, updatedBy: string | null): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `UPDATE job_posting SET state = $2, version = version + 1, updated_at = now(), updated_by = $3
        WHERE id = $1 AND state <> $2 RETURNING id`,
      [id, state, updatedBy],
    );
    return rows.length === 1;
  }

  private async insertSkills(jobId: string, terms: JobTerms): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO job_skill (job_id, skill_id, importance, min_level, required, position)
       SELECT $1, s.* FROM jsonb_to_recordset($2::jsonb)
         AS s("skillId" text, importance text, "minLevel" smallint, required boolean, position smallint)`,
      [jobId, JSON.stringify(skillRowsOf(terms))],
    );
  }

  private async skillsOf(jobIds: readonly string[]): Promise<Map<string, SkillRow[]>> {
    const rows = await this.unitOfWork.query<SkillRow & { jobId: string }>(
      `SELECT job_id AS "jobId", skill_id AS "skillId", importance, min_level AS "minLevel", required, position
         FROM job_skill WHERE job_id = ANY($1::uuid[]) ORDER BY position`,
      [jobIds],
    );
    const byJob = new Map<string, SkillRow[]>(jobIds.map((id) => [id, []]));
    for (const { jobId, ...skill } of rows) byJob.get(jobId)?.push(skill);
    return byJob;
  }

  private get rows() {
    return this.unitOfWork.manager.getRepository(JobPostingEntity);
  }
}
