import type { TraineeFileAnalysis } from '../analyse-trainee-file';
import type { RawRecord } from '../raw-record';
import { TraineeFileError } from '../trainee-file-error';
import type { TraineeFileSource } from '../trainee-file-source';
import { openTable } from '../trainee-table';
import { rowLayout } from './row-layout';
import { SkipRules } from './skipped-records';
import type { RowOutcome } from './trainee-row';
import { RowValidator } from './validate-row';

export interface ReadContext {
  /** The present day, `YYYY-MM-DD`: a date of birth lies before it. */
  readonly today: string;
}

/** Judges the records of a file one after another; the first accepted row of a key is the one that counts. */
class RowJudge {
  private readonly acceptedAt = new Map<string, number>();
  private readonly validator: RowValidator;
  private readonly key: 'email' | 'roll_no';
  private readonly keyColumn: string;

  constructor(analysis: TraineeFileAnalysis, today: string) {
    const layout = rowLayout(analysis.columns, analysis.format.kind);
    this.validator = new RowValidator(layout, today);
    this.key = layout.key;
    this.keyColumn = layout.fields[layout.key]?.column ?? '';
  }

  judge(record: RawRecord): RowOutcome {
    const broken = this.validator.wholeRecord(record);
    if (broken !== null) return broken;
    const key = this.validator.key(record);
    const of = key === null ? undefined : this.acceptedAt.get(key);
    // Whatever else the row says, even wrongly: the same key again is a duplicate.
    if (of !== undefined) return { kind: 'duplicate', line: record.line, of, column: this.keyColumn, key: this.key };
    const judged = this.validator.row(record);
    if ('kind' in judged) return judged;
    if (key !== null) this.acceptedAt.set(key, record.line);
    return { kind: 'accepted', ...judged };
  }
}

/**
 * Reads the rows of an analysed file, in its order; the same bytes give the same outcomes. Memory holds one chunk of the file and the
 * keys of the rows accepted so far. Throws TraineeFileError when the file has no key or name column, or breaks off.
 */
export async function* readTraineeRows(
  source: TraineeFileSource,
  analysis: TraineeFileAnalysis,
  context: ReadContext,
): AsyncGenerator<RowOutcome> {
  const problem = analysis.problems[0];
  if (problem !== undefined) throw new TraineeFileError(problem);
  const table = await openTable(source, { format: analysis.format });
  const skip = new SkipRules(analysis.columns.map(({ header }) => header));
  const judge = new RowJudge(analysis, context.today);
  for await (const batch of table.records(analysis.sheet, analysis.columns.length)) {
    for (const record of batch) {
      if (record.line > analysis.headerLine && skip.reasonToSkip(record) === null) yield judge.judge(record);
    }
  }
}
