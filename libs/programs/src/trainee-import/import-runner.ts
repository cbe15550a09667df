import { DatabaseEvents, UnitOfWork } from '@hunar/database';
import { Clock, type Result, success, systemViewer, type Viewer } from '@hunar/kernel';
import { TalentImportService } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import {
  analyseTraineeFile,
  type FileFailureCode,
  type TraineeFileAnalysis,
  TraineeFileError,
  type TraineeFileSource,
} from './domain';
import { type ImportTotals, totalsOf } from './domain/import-progress';
import { IMPORT_CHANNEL, ImportRun, ImportStopped } from './import-run';
import { ImportWords } from './import-words';
import type { TraineeImport } from './persistence/trainee-import.entity';
import { TraineeImportRepository } from './persistence/trainee-import.repository';

/** Carries what an import would do out of a transaction that is then rolled back. */
class Rehearsed<Value> extends Error {
  constructor(readonly value: Value) {
    super('rehearsed');
  }
}

/** Runs imports: for good, or as a rehearsal that leaves nothing behind. */
@Injectable()
export class ImportRunner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly imports: TraineeImportRepository,
    private readonly importRun: ImportRun,
    private readonly words: ImportWords,
    private readonly events: DatabaseEvents,
    private readonly talents: TalentImportService,
  ) {}

  /** How the file of an import is read. The same file, map and day give the same answer. */
  analyse(
    source: TraineeFileSource,
    { map, today }: Pick<TraineeImport['plan'], 'map' | 'today'>,
  ): Promise<Result<TraineeFileAnalysis, FileFailureCode>> {
    return analyseTraineeFile(source, { today, map, looksLikeSkill: this.words.looksLikeSkill });
  }

  /**
   * Takes an import to its end, from wherever an earlier run left it. A file that cannot be read makes it `failed`, with the
   * reason; an accident is thrown, and the import can be run again. Runs that come late or twice change nothing.
   */
  async run(importId: string, source: TraineeFileSource, signal?: AbortSignal): Promise<TraineeImport> {
    const started = await this.start(importId);
    if (started) await this.toTheEnd(started, source, signal);
    return (await this.imports.byId(importId))!;
  }

  /** What `run` would do to the import that `create` makes, with nothing left behind; or why it could not be made. */
  async rehearse<Value>(
    create: () => Promise<Result<TraineeImport>>,
    source: TraineeFileSource,
    read: (ended: TraineeImport) => Promise<Value>,
  ): Promise<Result<Value>> {
    try {
      return await this.unitOfWork.run(async () => {
        // It holds what it makes until it is rolled back, so it takes its turn among the imports from the start.
        await this.talents.oneAtATime();
        const made = await create();
        if (!made.ok) return made;
        throw new Rehearsed(await read(await this.run(made.value.id, source)));
      });
    } catch (error) {
      if (error instanceof Rehearsed) return success(error.value as Value);
      throw error;
    }
  }

  /** Ends an import that accidents keep from going on; what is written stays. One that has ended stays as it is. */
  giveUp(importId: string): Promise<void> {
    return this.finish(importId, 'failed', 'accident');
  }

  private async start(importId: string): Promise<TraineeImport | null> {
    return this.unitOfWork.run(async () => {
      const row = await this.imports.lock(importId);
      if (row?.state !== 'queued' && row?.state !== 'running') return null;
      const startedAt = row.startedAt ?? this.clock.now();
      await this.imports.update(importId, { state: 'running', startedAt });
      return Object.assign(row, { state: 'running', startedAt });
    });
  }

  private async toTheEnd(started: TraineeImport, source: TraineeFileSource, signal?: AbortSignal): Promise<void> {
    const analysis = await this.analyse(source, started.plan);
    if (!analysis.ok) return this.finish(started.id, 'failed', analysis.failures[0]!.code);
    try {
      await this.importRun.write(viewerOf(started), started, source, analysis.value, signal);
    } catch (error) {
      if (error instanceof ImportStopped) return;
      if (error instanceof TraineeFileError) return this.finish(started.id, 'failed', error.code);
      throw error;
    }
    await this.finish(started.id, 'done', null);
  }

  private async finish(importId: string, state: 'done' | 'failed', reason: string | null): Promise<void> {
    await this.unitOfWork.run(async () => {
      const row = await this.imports.lock(importId);
      if (row?.state !== 'running') return;
      const fractionDone = state === 'done' ? 1 : row.fractionDone;
      await this.imports.update(importId, { state, failure: reason, finishedAt: this.clock.now(), fractionDone });
      await this.events.publish(IMPORT_CHANNEL, importId);
    });
  }
}

/** The import writes as the account that started it; grants were checked then. */
const viewerOf = ({ createdBy }: TraineeImport): Viewer =>
  createdBy === null ? systemViewer('import') : { kind: 'account', accountId: createdBy, grants: [] };

/** An import's counts, with the seconds that it ran for. */
export function importTotals(row: TraineeImport, now: Date): ImportTotals {
  const end = row.finishedAt ?? now;
  const seconds = row.startedAt ? Math.round((end.getTime() - row.startedAt.getTime()) / 10) / 100 : 0;
  return totalsOf(row, seconds);
}
