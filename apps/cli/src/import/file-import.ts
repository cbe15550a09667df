import { UnitOfWork } from '@hunar/database';
import { failureMessage } from '@hunar/graphql';
import { Clock, type Failure, type Result, systemViewer } from '@hunar/kernel';
import {
  type ColumnMap,
  type FileFailureCode,
  fileMessage,
  ImportRunner,
  importTotals,
  type TraineeFileSource,
  TraineeImportService,
} from '@hunar/programs';
import { StartFailure } from '@hunar/runtime';
import { Injectable } from '@nestjs/common';
import { abortOnSignals } from '../system/abort-on-signals';
import { Progress } from '../terminal/progress';
import { countsOf, findingsOf, type ImportResult } from './import-summary';
import { writeRejects } from './rejects-file';
import { Sponsors } from './sponsors.service';

export interface FileImportRequest {
  readonly source: TraineeFileSource;
  readonly map: ColumnMap;
  /** Slugs, for a file that does not say. */
  readonly program: string | null;
  readonly cohort: string | null;
  readonly sponsor: string | null;
  readonly create: boolean;
  readonly rejectsFile: string | null;
}

type Ended = Awaited<ReturnType<ImportRunner['run']>>;
const SYSTEM = systemViewer('cli import');

/** Imports of files on this machine. */
@Injectable()
export class FileImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: TraineeImportService,
    private readonly runner: ImportRunner,
    private readonly sponsors: Sponsors,
    private readonly clock: Clock,
  ) {}

  /** Imports the file for good. @throws StartFailure with a sentence when it cannot be. */
  async run(request: FileImportRequest): Promise<ImportResult> {
    // A refusal is thrown in the transaction, so that nothing of it stays.
    const { id } = await this.unitOfWork.run(async () => orRefuse(await this.create(request, request.create)));
    const progress = new Progress('import');
    const looking = setInterval(() => void this.look(id, progress), 300);
    const interrupted = abortOnSignals();
    try {
      const ended = await this.runner.run(id, request.source, interrupted.signal);
      if (ended.state === 'failed') await this.refuse(request, ended);
      progress.at(1);
      if (request.rejectsFile !== null) await writeRejects(request.rejectsFile, this.imports.allIssues(id));
      return countsOf(importTotals(ended, this.clock.now()));
    } catch (error) {
      if (!interrupted.signal.aborted) {
        await this.runner.giveUp(id).catch(() => undefined);
        throw error;
      }
      await this.imports.cancel(SYSTEM, id);
      throw new StartFailure('Interrupted. What is written stays; importing the file again goes on from there.');
    } finally {
      interrupted.release();
      clearInterval(looking);
      progress.stop();
    }
  }

  /** What `run` would do, with nothing written. A programme or cohort that is missing counts as made. */
  async rehearse(request: FileImportRequest): Promise<ImportResult> {
    const { source, map } = request;
    const analysis = orRefuse(await this.runner.analyse(source, { map, today: this.imports.today() }), 'file');
    const rehearsed = await this.runner.rehearse(
      () => this.create(request, true),
      source,
      async (ended) => {
        if (ended.state === 'failed') await this.refuse(request, ended);
        if (request.rejectsFile !== null) await writeRejects(request.rejectsFile, this.imports.allIssues(ended.id));
        return countsOf(importTotals(ended, this.clock.now()));
      },
    );
    return { ...orRefuse(rehearsed), file: findingsOf(analysis) };
  }

  private async create(request: FileImportRequest, createMissing: boolean): Promise<Result<Ended>> {
    const organisationId = await this.sponsors.of(request.sponsor, request.program);
    return this.imports.create(SYSTEM, {
      organisationId,
      fileName: request.source.fileName,
      uploadId: null,
      programSlug: request.program,
      cohortSlug: request.cohort,
      createMissing,
      map: request.map,
    });
  }

  /** The reason that is kept with the import is a code; reading the file again tells the rest of it. */
  private async refuse({ source, map }: FileImportRequest, ended: Ended): Promise<never> {
    orRefuse(await this.runner.analyse(source, { map, today: this.imports.today() }), 'file');
    throw new StartFailure(fileMessage(ended.failure as FileFailureCode));
  }

  private async look(id: string, progress: Progress): Promise<void> {
    const row = await this.imports.get(SYSTEM, id).catch(() => null);
    if (row) progress.at(row.fractionDone);
  }
}

/** The value, or the failure as a sentence. */
function orRefuse<Value>(result: Result<Value, string>, about: 'request' | 'file' = 'request'): Value {
  if (result.ok) return result.value;
  const failure: Failure = result.failures[0]!;
  if (about === 'file') throw new StartFailure(fileMessage(failure.code as FileFailureCode, failure.params));
  const hint = failure.code.endsWith('_UNKNOWN') ? ' With --create it is made.' : '';
  throw new StartFailure(`${failureMessage(failure, 'en')}${hint}`);
}
