import { enumOf } from '@hunar/graphql';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { IMPORT_STATES, type ImportState, type IssueSeverity } from '../domain/import-progress';

export const ImportStateEnum = enumOf('ImportState', IMPORT_STATES, 'Where an import stands.', {
  queued: 'Waits for a worker.',
  running: 'Is being written.',
  done: 'Every row was judged; the accepted ones are written.',
  failed: 'The file cannot be read further; what was written stays.',
  cancelled: 'An admin stopped it; what was written stays.',
});

export const IssueSeverityEnum = enumOf('IssueSeverity', ['rejected', 'warning', 'duplicate'], 'How bad an issue is.', {
  rejected: 'The row was not imported.',
  warning: 'The row was imported, the cell was left empty.',
  duplicate: 'The row repeats the key of an earlier one and was not imported.',
});

@ObjectType('ImportTotals', {
  description:
    'Rows by what became of them: rows = accepted + duplicates + rejected; accepted = created + updated + unchanged.',
})
export class ImportTotalsType {
  @Field(() => Int, { description: 'Rows judged so far.' })
  rows: number;

  @Field(() => Int, { description: 'Rows that count.' })
  accepted: number;

  @Field(() => Int, { description: 'Trainees who are new in their cohort.' })
  created: number;

  @Field(() => Int, { description: 'Trainees of whom the file says something new.' })
  updated: number;

  @Field(() => Int, { description: 'Trainees of whom the file says nothing new.' })
  unchanged: number;

  @Field(() => Int, { description: 'Rows that repeat an earlier one.' })
  duplicates: number;

  @Field(() => Int, { description: 'Rows that were refused.' })
  rejected: number;

  @Field(() => Int, { description: 'Cells that were left empty.' })
  warnings: number;

  @Field(() => Float, { description: 'Seconds that the import ran.' })
  seconds: number;
}

@ObjectType({ description: 'A row or a cell that was not taken as it stands. Holds no word of the row.' })
export class ImportIssue {
  @Field(() => Int, { description: 'The physical line where the record starts.' })
  line: number;

  @Field(() => String, { nullable: true, description: 'The file\u2019s own header; null for the whole row.' })
  column: string | null;

  @Field(() => String, { description: 'A stable code.' })
  code: string;

  @Field(() => IssueSeverityEnum, { description: 'How bad it is.' })
  severity: IssueSeverity;

  @Field(() => String, { description: 'What is wrong, in words.' })
  message: string;
}

@ObjectType('TraineeImport', { description: 'An import of a file of trainees.' })
export class TraineeImportType {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'Name of the file.' })
  fileName: string;

  @Field(() => ImportStateEnum, { description: 'Where it stands.' })
  state: ImportState;

  @Field(() => Int, { description: 'How far it is, 0 to 100.' })
  percent: number;

  @Field(() => ImportTotalsType, { description: 'Rows so far.' })
  totals: ImportTotalsType;

  @Field(() => String, { nullable: true, description: 'Why it failed, in words.' })
  failure: string | null;

  @Field(() => Date, { description: 'When it was asked for.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended.' })
  finishedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Where its issues can be had as CSV; null without any.' })
  errorFileUrl: string | null;
}

@ObjectType({ description: 'What a column of a file was found to mean.' })
export class ColumnGuess {
  @Field(() => String, { description: 'The file\u2019s own header; #3 where the third column has none.' })
  header: string;

  @Field(() => String, { nullable: true, description: 'The field; null where the column is left out.' })
  field: string | null;

  @Field(() => Float, { description: 'How sure, 0 to 1.' })
  confidence: number;

  @Field(() => [String], { description: 'The first values.' })
  samples: string[];
}

@ObjectType('TraineeFileAnalysis', {
  description: 'How a file is read, and what importing it would do. Nothing was written.',
})
export class TraineeFileAnalysisType {
  @Field(() => ID, { description: 'The upload.' })
  uploadId: string;

  @Field(() => String, { description: 'utf-8, utf-16le, utf-16be or windows-1252.' })
  encoding: string;

  @Field(() => String, { nullable: true, description: 'What separates the cells; null for a workbook.' })
  delimiter: string | null;

  @Field(() => String, { nullable: true, description: 'The sheet that is read; null for CSV.' })
  sheet: string | null;

  @Field(() => [String], { description: 'All sheets of a workbook.' })
  sheets: string[];

  @Field(() => Int, { description: 'The physical line of the header.' })
  headerLine: number;

  @Field(() => [ColumnGuess], { description: 'Its columns, in order.' })
  columns: ColumnGuess[];

  @Field(() => [[String]], { description: 'The first rows, as cells in the order of the columns.' })
  sampleRows: string[][];

  @Field(() => ImportTotalsType, { description: 'What importing it would do.' })
  totals: ImportTotalsType;

  @Field(() => [ImportIssue], { description: 'The first 50 issues.' })
  issues: ImportIssue[];
}
