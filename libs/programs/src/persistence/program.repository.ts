import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import type { EnrolmentStatus } from '../trainee-import/domain/fields';
import { Cohort } from './cohort.entity';
import { CLAIMED_SINCE } from './enrolment.repository';
import { Program } from './program.entity';

/** How many enrolments of a cohort stand where. */
export interface CohortCounts extends Record<EnrolmentStatus, number> {
  readonly total: number;
  readonly claimed: number;
}

@Injectable()
export class ProgramRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Programmes of these organisations (null: of all), by name. */
  async ofOrganisations(organisationIds: readonly string[] | null): Promise<Program[]> {
    const query = this.unitOfWork.manager
      .getRepository(Program)
      .createQueryBuilder('p')
      .orderBy('p.name')
      .addOrderBy('p.id');
    return (
      organisationIds === null ? query : query.where('p.organisationId = ANY(:organisationIds)', { organisationIds })
    ).getMany();
  }

  async bySlug(slug: string): Promise<Program | null> {
    return this.unitOfWork.manager.getRepository(Program).findOneBy({ slug });
  }

  async bySlugs(slugs: readonly string[]): Promise<Program[]> {
    const programs = this.unitOfWork.manager.getRepository(Program);
    return programs.createQueryBuilder('p').where('p.slug = ANY(:slugs)', { slugs }).getMany();
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Program>> {
    const programs = this.unitOfWork.manager.getRepository(Program);
    const rows = await programs.createQueryBuilder('p').where('p.id = ANY(:ids)', { ids }).getMany();
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** False when the slug is taken. */
  async insertIfNew(
    program: Pick<Program, 'id' | 'organisationId' | 'slug' | 'name' | 'tracks' | 'createdBy'>,
  ): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `INSERT INTO program (id, organisation_id, slug, name, tracks, created_by) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (slug) DO NOTHING RETURNING id`,
      [program.id, program.organisationId, program.slug, program.name, program.tracks, program.createdBy],
    );
    return rows.length === 1;
  }

  async cohortById(id: string): Promise<Cohort | null> {
    return this.unitOfWork.manager.getRepository(Cohort).findOneBy({ id });
  }

  async cohortBySlug(programId: string, slug: string): Promise<Cohort | null> {
    return this.unitOfWork.manager.getRepository(Cohort).findOneBy({ programId, slug });
  }

  /** Cohorts by programme, the latest name first ("Q4-2025" before "Q1-2025" of the same year is the sponsor's business). */
  async cohortsOf(programIds: readonly string[]): Promise<ReadonlyMap<string, Cohort[]>> {
    const cohorts = this.unitOfWork.manager.getRepository(Cohort);
    const query = cohorts.createQueryBuilder('c').where('c.programId = ANY(:programIds)', { programIds });
    const rows = await query.orderBy('c.createdAt', 'DESC').addOrderBy('c.name', 'DESC').getMany();
    const byProgram = new Map<string, Cohort[]>(programIds.map((id) => [id, []]));
    for (const cohort of rows) byProgram.get(cohort.programId)?.push(cohort);
    return byProgram;
  }

  async cohortsByIds(ids: readonly string[]): Promise<Cohort[]> {
    const cohorts = this.unitOfWork.manager.getRepository(Cohort);
    return cohorts.createQueryBuilder('c').where('c.id::text = ANY(:ids)', { ids }).getMany();
  }

  /** Slugs of programmes, or ids of cohorts, of whose names a word begins with `text`: the very name first, then names that begin so, by name. */
  async named(kind: 'programs' | 'cohorts', text: string, most: number): Promise<string[]> {
    const [table, value] = kind === 'programs' ? ['program', 'slug'] : ['cohort', 'id::text'];
    const rows = await this.unitOfWork.query<{ value: string }>(
      `SELECT ${value} AS value FROM ${table} WHERE strpos(' ' || lower(name), ' ' || lower($1)) > 0
        ORDER BY lower(name) = lower($1) DESC, starts_with(lower(name), lower($1)) DESC, name, id LIMIT $2`,
      [text, most],
    );
    return rows.map((row) => row.value);
  }

  /** The cohort of this slug, made when there is none. */
  async ensureCohort(
    cohort: Pick<Cohort, 'id' | 'organisationId' | 'programId' | 'slug' | 'name' | 'createdBy'>,
  ): Promise<Cohort> {
    await this.unitOfWork.query(
      `INSERT INTO cohort (id, organisation_id, program_id, slug, name, created_by) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (program_id, slug) DO NOTHING`,
      [cohort.id, cohort.organisationId, cohort.programId, cohort.slug, cohort.name, cohort.createdBy],
    );
    return (await this.cohortBySlug(cohort.programId, cohort.slug))!;
  }

  /** Counts by cohort, in one statement. */
  async countsOf(cohortIds: readonly string[]): Promise<ReadonlyMap<string, CohortCounts>> {
    const rows = await this.unitOfWork.query<CohortCounts & { id: string }>(
      `SELECT e.cohort_id AS id, count(*)::int AS total,
              count(*) FILTER (WHERE e.status = 'enrolled')::int AS enrolled,
              count(*) FILTER (WHERE e.status = 'active')::int AS active,
              count(*) FILTER (WHERE e.status = 'completed')::int AS completed,
              count(*) FILTER (WHERE e.status = 'certified')::int AS certified,
              count(*) FILTER (WHERE e.status = 'dropped')::int AS dropped,
              count(*) FILTER (WHERE ${CLAIMED_SINCE})::int AS claimed
         FROM enrolment e JOIN talent_profile p ON p.id = e.profile_id
        WHERE e.cohort_id = ANY($1::uuid[]) GROUP BY e.cohort_id`,
      [cohortIds],
    );
    const none = { total: 0, enrolled: 0, active: 0, completed: 0, certified: 0, dropped: 0, claimed: 0 };
    const counts = new Map<string, CohortCounts>(cohortIds.map((id) => [id, none]));
    for (const { id, ...count } of rows) counts.set(id, count);
    return counts;
  }
}
