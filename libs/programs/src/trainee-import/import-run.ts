import { DatabaseEvents, UnitOfWork } from '@hunar/database';
import { systemViewer, type Viewer } from '@hunar/kernel';
import { TalentImportService } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { ProgramService } from '../program.service';
import {
  issuesOf,
  readTraineeRows,
  type RowIssue,
  type RowOutcome,
  type TraineeFileAnalysis,
  type TraineeFileSource,
  type TraineeRow,
} from './domain';
import { ImportBatch, type PlacedRow } from './import-batch';
import { ImportWords } from './import-words';
import type { TraineeImport } from './persistence/trainee-import.entity';
import { TraineeImportRepository } from './persistence/trainee-import.repository';
import { Placements } from './placements';

/** Rows that one transaction writes: enough to be fast, few enough that a killed run repeats little. */
const BATCH = 2500;
/** The first batch is small, so that whoever watches sees at once that it moves. */
const FIRST_BATCH = 250;

/** Channel on which the id of an import is published when it got further. */
export const IMPORT_CHANNEL = 'trainee_import';

/** The import was cancelled, or another run of it has taken over. */
export class ImportStopped extends Error {}

/** Takes an import from where it stands to its end, a batch a transaction: what is counted is written, and the other way round. */
@Injectable()
export class ImportRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: TraineeImportRepository,
    private readonly programs: ProgramService,
    private readonly batch: ImportBatch,
    private readonly words: ImportWords,
    private readonly events: DatabaseEvents,
    private readonly talents: TalentImportService,
  ) {}

  /**
   * Writes the rows that are not yet written. Parsing of the next batch goes on while one is being written.
   * @throws ImportStopped when it was cancelled; TraineeFileError when the file breaks off; the abort reason of `signal`.
   */
  async write(
    viewer: Viewer,
    started: TraineeImport,
    source: TraineeFileSource,
    analysis: TraineeFileAnalysis,
    signal?: AbortSignal,
  ): Promise<void> {
    const placements = await this.placements(viewer, started);
    let done = started.recordsDone;
    let position = 0;
    let outcomes: RowOutcome[] = [];
    let writing: Promise<void> = Promise.resolve();
    const flush = async () => {
      const [from, batch] = [done, outcomes];
      done += batch.length;
      outcomes = [];
      await writing;
      signal?.throwIfAborted();
      const fractionDone = Math.min(1, done / Math.max(1, analysis.rows));
      writing = this.writeBatch(viewer, started, { from, batch, fractionDone }, placements, analysis);
      // The next batch's flush awaits it; a failure until then must not count as unhandled.
      writing.catch(() => undefined);
    };
    try {
      for await (const outcome of readTraineeRows(source, analysis, { today: started.plan.today })) {
        // A run that goes on after a crash reads the file again from its start, to know every key, and writes only what is new.
        if (position++ < started.recordsDone) continue;
        outcomes.push(outcome);
        if (outcomes.length === (done === 0 ? FIRST_BATCH : BATCH)) await flush();
      }
      if (outcomes.length > 0) await flush();
    } finally {
      await writing;
    }
  }

  private async placements(viewer: Viewer, { organisationId, plan }: TraineeImport): Promise<Placements> {
    const programs = plan.programId === null ? null : await this.programs.byIds([plan.programId]);
    return new Placements(viewer, this.programs, {
      organisationId,
      program: (plan.programId && programs?.get(plan.programId)) || null,
      // The request was checked against the viewer's grants when the import was made.
      cohort: plan.cohortId === null ? null : await this.programs.cohort(systemViewer('import'), plan.cohortId),
      createMissing: plan.createMissing,
    });
  }

  private async writeBatch(
    viewer: Viewer,
    { id, plan }: TraineeImport,
    { from, batch, fractionDone }: { from: number; batch: readonly RowOutcome[]; fractionDone: number },
    placements: Placements,
    analysis: TraineeFileAnalysis,
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      const current = await this.imports.lock(id);
      if (current?.state !== 'running' || current.recordsDone !== from) throw new ImportStopped();
      // Before anything is read or made: two files with the same new people or cohorts must not see the same gap.
      await this.talents.oneAtATime();
      const { rows, issues, rejected } = await this.place(batch, placements, analysis);
      const { created, updated, unchanged, changed } = await this.batch.write(viewer, rows, plan.demo);
      await this.words.keepUnknown(changed);
      await this.imports.addIssues(id, issues);
      await this.imports.addCohorts(id, [...new Set(rows.map(({ cohort }) => cohort.id))]);
      const duplicates = batch.filter(({ kind }) => kind === 'duplicate').length;
      const warnings = issues.filter(({ severity }) => severity === 'warning').length;
      const counts = { created, updated, unchanged, duplicates, rejected, warnings };
      await this.imports.book(id, { records: batch.length, fractionDone, counts });
      await this.events.publish(IMPORT_CHANNEL, id);
    });
  }

  /** Gives accepted rows their place; a row without one joins the rejected. */
  private async place(batch: readonly RowOutcome[], placements: Placements, analysis: TraineeFileAnalysis) {
    const rows: PlacedRow[] = [];
    const issues: RowIssue[] = [];
    let rejected = 0;
    for (const outcome of batch) {
      const placement = outcome.kind === 'accepted' ? await placements.of(outcome.row) : null;
      if (outcome.kind === 'accepted' && typeof placement === 'string') {
        rejected += 1;
        const field = placement.startsWith('program') ? 'program' : 'cohort';
        const column = analysis.columns.find((found) => found.field === field)?.header ?? '';
        issues.push({ severity: 'rejected', line: outcome.row.line, column, code: placement, params: {} });
        continue;
      }
      issues.push(...issuesOf(outcome));
      if (outcome.kind === 'rejected') rejected += 1;
      if (outcome.kind === 'accepted' && placement !== null && typeof placement !== 'string') {
        rows.push({ ...placement, row: indexable(outcome.row), skillIds: this.words.skillIds(outcome.row.skills) });
      }
    }
    return { rows, issues, rejected };
  }
}

const LONGEST_ROLL_NUMBER = 200;

/** A roll number that no index could hold is kept shortened, and still told from all others. */
function indexable(row: TraineeRow): TraineeRow {
  const { rollNo } = row;
  if (rollNo === null || rollNo.length <= LONGEST_ROLL_NUMBER) return row;
  const digest = createHash('sha256').update(rollNo).digest('hex').slice(0, 16);
  return { ...row, rollNo: `${rollNo.slice(0, LONGEST_ROLL_NUMBER - 20)}…${digest}` };
}
