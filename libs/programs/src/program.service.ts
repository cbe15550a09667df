import { UnitOfWork } from '@hunar/database';
import { AuditLog, slugOf } from '@hunar/identity';
import { accountIdOf, isId, newId, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { type Track, tracksOfName } from './domain/tracks';
import type { Cohort } from './persistence/cohort.entity';
import type { Program } from './persistence/program.entity';
import { type CohortCounts, ProgramRepository } from './persistence/program.repository';
import { administered, administeredOrganisations } from './program.policy';

/** Programmes and their cohorts, for those who administer them. */
@Injectable()
export class ProgramService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programs: ProgramRepository,
    private readonly audit: AuditLog,
  ) {}

  /** The programmes that the viewer administers, by name; operators see all. */
  list(viewer: Viewer): Promise<Program[]> {
    return this.programs.ofOrganisations(administeredOrganisations(viewer));
  }

  /** @throws NotFoundError when there is none that the viewer administers. */
  async bySlug(viewer: Viewer, slug: string): Promise<Program> {
    return administered(viewer, await this.programs.bySlug(slug), 'programme');
  }

  /** @throws NotFoundError when there is none that the viewer administers. */
  async cohort(viewer: Viewer, id: string): Promise<Cohort> {
    return administered(viewer, isId(id) ? await this.programs.cohortById(id) : null, 'cohort');
  }

  /** Cohorts by programme, the newest first. The caller has the programmes from a method that checked the viewer. */
  cohortsOf(programIds: readonly string[]): Promise<ReadonlyMap<string, Cohort[]>> {
    return this.programs.cohortsOf(programIds);
  }

  /** Counts by cohort. The caller has the cohorts from a method that checked the viewer. */
  countsOf(cohortIds: readonly string[]): Promise<ReadonlyMap<string, CohortCounts>> {
    return this.programs.countsOf(cohortIds);
  }

  /** The programmes of a sponsor. The caller has checked the viewer. */
  ofOrganisation(organisationId: string): Promise<Program[]> {
    return this.programs.ofOrganisations([organisationId]);
  }

  /**
   * The sponsor's programme of this slug; else the one of this name, which got another slug because a different sponsor had
   * taken this one. The caller has checked the viewer.
   */
  async find(organisationId: string, slug: string): Promise<Program | null> {
    const program = await this.programs.bySlug(slug);
    if (program?.organisationId === organisationId) return program;
    const all = await this.ofOrganisation(organisationId);
    return all.find(({ name }) => (slugOf(name) || name) === slug) ?? null;
  }

  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Program>> {
    return this.programs.byIds(ids);
  }

  /** Makes a programme; where the slug is taken, one with a number after it. Without tracks, its name says what it teaches. */
  async create(
    viewer: Viewer,
    wanted: { organisationId: string; name: string; slug?: string; tracks?: readonly Track[] },
  ): Promise<Program> {
    return this.unitOfWork.run(async () => {
      const stem = wanted.slug ?? (slugOf(wanted.name) || 'programme');
      for (let number = 1; ; number++) {
        const program = {
          id: newId(),
          organisationId: wanted.organisationId,
          slug: number === 1 ? stem : `${stem}-${number}`,
          name: wanted.name,
          tracks: [...(wanted.tracks ?? tracksOfName(wanted.name))],
          createdBy: accountIdOf(viewer),
        };
        if (!(await this.programs.insertIfNew(program))) continue;
        await this.audit.write(viewer, 'program.created', 'program', program.id);
        return (await this.programs.byIds([program.id])).get(program.id)!;
      }
    });
  }

  /** The cohort of this name in the programme, made when there is none. */
  ensureCohort(viewer: Viewer, program: Program, name: string, slug = slugOf(name) || 'cohort'): Promise<Cohort> {
    const { id: programId, organisationId } = program;
    return this.programs.ensureCohort({
      id: newId(),
      organisationId,
      programId,
      slug,
      name,
      createdBy: accountIdOf(viewer),
    });
  }

  /** The caller has the ids from what the viewer may see. */
  cohortsByIds(ids: readonly string[]): Promise<Cohort[]> {
    return this.programs.cohortsByIds(ids);
  }

  cohortBySlug(programId: string, slug: string): Promise<Cohort | null> {
    return this.programs.cohortBySlug(programId, slug);
  }
}
