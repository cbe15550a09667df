import { UnitOfWork } from '@hunar/database';
import { failures, type Result, systemViewer, type Viewer } from '@hunar/kernel';
import { JobHandlers, JobQueue } from '@hunar/queue';
import { Injectable } from '@nestjs/common';
import type { ColumnMap, TraineeFileAnalysis } from './domain';
import { ImportRunner } from './import-runner';
import type { TraineeImport } from './persistence/trainee-import.entity';
import type { TraineeImportIssue } from './persistence/trainee-import-issue.entity';
import { RUNS, TRAINEE_IMPORT } from './trainee-import.job';
import { type ImportRequest, TraineeImportService } from './trainee-import.service';
import { UploadService } from './upload.service';

/** What an admin asks for an uploaded file. */
export type UploadedImportRequest = Pick<ImportRequest, 'programSlug' | 'cohortSlug' | 'createMissing' | 'map'> & {
  readonly uploadId: string;
};

/** What a rehearsal found out. */
export interface RehearsedImport {
  readonly analysis: TraineeFileAnalysis;
  readonly ended: TraineeImport;
  readonly issues: readonly TraineeImportIssue[];
}
const ISSUES_SHOWN = 50;

/** Imports of uploaded files: rehearsed at once, run by a queue job. */
@Injectable()
export class UploadedImports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly uploads: UploadService,
    private readonly imports: TraineeImportService,
    private readonly runner: ImportRunner,
    private readonly queue: JobQueue,
    handlers: JobHandlers,
  ) {
    handlers.register(TRAINEE_IMPORT, ({ data, signal, run }) => this.work(data.importId, signal, run));
  }

  /** How the file is read and what an import would do; writes nothing. Unknown cohorts and programmes count as made. */
  async rehearse(
    viewer: Viewer,
    uploadId: string,
    options: { programSlug: string | null; map: ColumnMap },
  ): Promise<Result<RehearsedImport>> {
    const upload = await this.uploads.get(viewer, uploadId);
    const source = this.uploads.source(upload);
    const { organisationId, fileName } = upload;
    const analysis = await this.runner.analyse(source, { map: options.map, today: this.imports.today() });
    if (!analysis.ok) return failures(analysis.failures);
    const request: ImportRequest = {
      organisationId,
      fileName,
      uploadId,
      programSlug: options.programSlug ?? 'rehearsal',
      cohortSlug: 'rehearsal',
      createMissing: true,
      map: options.map,
    };
    return this.runner.rehearse(
      () => this.imports.create(viewer, request),
      source,
      async (ended) => {
        const issues = await this.imports.issues(ended.id, 0, ISSUES_SHOWN);
        return { analysis: analysis.value, ended, issues };
      },
    );
  }

  /** Queues the import of an upload. */
  async start(viewer: Viewer, request: UploadedImportRequest): Promise<Result<TraineeImport>> {
    const { organisationId, fileName } = await this.uploads.get(viewer, request.uploadId);
    return this.unitOfWork.run(async () => {
      const made = await this.imports.create(viewer, { ...request, organisationId, fileName });
      if (made.ok) await this.queue.send(TRAINEE_IMPORT, { importId: made.value.id }, { id: made.value.id });
      return made;
    });
  }

  /** @throws NotFoundError when there is none of a sponsor that the viewer administers. */
  async cancel(viewer: Viewer, id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.imports.cancel(viewer, id);
      await this.queue.cancel(TRAINEE_IMPORT, id);
    });
  }

  private async work(importId: string, signal: AbortSignal, run: number): Promise<void> {
    const system = systemViewer('import');
    const { uploadId } = await this.imports.get(system, importId);
    if (uploadId === null) return;
    const upload = await this.uploads.get(system, uploadId);
    try {
      await this.runner.run(importId, this.uploads.source(upload), signal);
    } catch (error) {
      if (signal.aborted || run < RUNS) throw error;
      await this.runner.giveUp(importId);
      throw error;
    } finally {
      const { state } = await this.imports.get(system, importId);
      if (state !== 'queued' && state !== 'running') await this.uploads.remove(uploadId);
    }
  }
}
