import { UnitOfWork } from '@hunar/database';
import { AuditLog, slugOf } from '@hunar/identity';
import { accountIdOf, Clock, failure, isId, newId, type Result, success, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { administered } from '../program.policy';
import { ProgramService } from '../program.service';
import type { ColumnMap } from './domain';
import type { ImportPlan } from './domain/import-progress';
import type { TraineeImport } from './persistence/trainee-import.entity';
import { TraineeImportRepository } from './persistence/trainee-import.repository';
import type { TraineeImportIssue } from './persistence/trainee-import-issue.entity';

/** What an import is asked to do. Slugs are for files without the columns; the file's own win. */
export interface ImportRequest {
  readonly organisationId: string;
  readonly fileName: string;
  readonly uploadId: string | null;
  readonly programSlug: string | null;
  readonly cohortSlug: string | null;
  readonly createMissing: boolean;
  readonly map: ColumnMap;
  readonly demo?: boolean;
}
export type ImportRequestFailure = 'PROGRAM_UNKNOWN' | 'COHORT_UNKNOWN' | 'COHORT_NEEDS_PROGRAM';

/** Imports as rows: making, reading and cancelling them. Running them is ImportRunner's. */
@Injectable()
export class TraineeImportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly imports: TraineeImportRepository,
    private readonly programs: ProgramService,
    private readonly audit: AuditLog,
  ) {}

  /** The present day in Pakistan, YYYY-MM-DD: what counts as past in a file. */
  today(): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Karachi' }).format(this.clock.now());
  }

  /** A new import, queued. Missing programmes and cohorts are made when the request says so. */
  async create(viewer: Viewer, request: ImportRequest): Promise<Result<TraineeImport, ImportRequestFailure>> {
    return this.unitOfWork.run(async () => {
      const placed = await this.place(viewer, request);
      if (!placed.ok) return placed;
      const { organisationId, uploadId, fileName, createMissing, map, demo = false } = request;
      const plan: ImportPlan = { ...placed.value, createMissing, map, today: this.today(), demo };
      const id = newId();
      const by = accountIdOf(viewer);
      await this.imports.insert({ id, organisationId, uploadId, fileName, plan, state: 'queued', createdBy: by });
      await this.audit.write(viewer, 'import.started', 'trainee-import', id);
      return success((await this.imports.byId(id))!);
    });
  }

  /** @throws NotFoundError when there is none of a sponsor that the viewer administers. */
  async get(viewer: Viewer, id: string): Promise<TraineeImport> {
    return administered(viewer, isId(id) ? await this.imports.byId(id) : null, 'import');
  }

  /** Stops an import; what is written stays. An import that has ended stays as it is. */
  async cancel(viewer: Viewer, id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.get(viewer, id);
      const current = await this.imports.lock(id);
      if (current?.state !== 'queued' && current?.state !== 'running') return;
      await this.imports.update(id, {
        state: 'cancelled',
        finishedAt: this.clock.now(),
        updatedBy: accountIdOf(viewer),
      });
      await this.audit.write(viewer, 'import.cancelled', 'trainee-import', id);
    });
  }

  /** Issues in the order of the file. The caller has the import from `get`. */
  issues(importId: string, after: number, limit: number): Promise<TraineeImportIssue[]> {
    return this.imports.issues(importId, after, limit);
  }

  /** All issues, streaming. The caller has the import from `get`. */
  async *allIssues(importId: string): AsyncGenerator<TraineeImportIssue> {
    let batch: TraineeImportIssue[] = [];
    do {
      batch = await this.imports.issues(importId, batch.at(-1)?.position ?? 0, 1000);
      yield* batch;
    } while (batch.length === 1000);
  }

  /** The latest imports by sponsor. The caller has the sponsors from a method that checked the viewer. */
  ofOrganisations(organisationIds: readonly string[], limit: number): Promise<ReadonlyMap<string, TraineeImport[]>> {
    return this.imports.ofOrganisations(organisationIds, limit);
  }

  /** Cohorts that imports put people into, by import. The caller has the imports from a method that checked the viewer. */
  cohortIds(importIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    return this.imports.cohortIds(importIds);
  }

  /** The first `limit` issues of each import, by import. The caller has the imports from a method that checked the viewer. */
  firstIssues(
    importIds: readonly string[],
    limit: number,
  ): Promise<ReadonlyMap<string, readonly TraineeImportIssue[]>> {
    return this.imports.firstIssues(importIds, limit);
  }

  private async place(
    viewer: Viewer,
    { organisationId, programSlug, cohortSlug, createMissing }: ImportRequest,
  ): Promise<Result<Pick<ImportPlan, 'programId' | 'cohortId'>, ImportRequestFailure>> {
    if (programSlug === null) {
      if (cohortSlug !== null) return failure('COHORT_NEEDS_PROGRAM', ['cohortSlug']);
      return success({ programId: null, cohortId: null });
    }
    const slug = asSlug(programSlug);
    const known = await this.programs.find(organisationId, slug);
    if (!known && !createMissing) return failure('PROGRAM_UNKNOWN', ['programSlug'], { value: programSlug });
    const program = known ?? (await this.programs.create(viewer, { organisationId, name: programSlug, slug }));
    if (cohortSlug === null) return success({ programId: program.id, cohortId: null });
    const cohort = createMissing
      ? await this.programs.ensureCohort(viewer, program, cohortSlug, asSlug(cohortSlug))
      : await this.programs.cohortBySlug(program.id, asSlug(cohortSlug));
    if (!cohort) return failure('COHORT_UNKNOWN', ['cohortSlug'], { value: cohortSlug });
    return success({ programId: program.id, cohortId: cohort.id });
  }
}

/** A name typed for a slug is known by the same slug as that name in a file's column. */
const asSlug = (typed: string): string => slugOf(typed) || typed;
