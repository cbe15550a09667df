import { failureMessage, type Locale } from '@hunar/graphql';
import { fileMessage, type FileFailureCode, type IssueCode, issueMessage } from '../domain';
import { importTotals } from '../import-runner';
import type { TraineeImport } from '../persistence/trainee-import.entity';
import type { TraineeImportIssue } from '../persistence/trainee-import-issue.entity';
import type { RehearsedImport } from '../uploaded-imports';
import { type ImportIssue, type TraineeFileAnalysisType, TraineeImportType } from './trainee-import.type';

/** A stored import as the API shows it. */
export function toTraineeImport(row: TraineeImport): TraineeImportType {
  const totals = importTotals(row, new Date());
  const hasIssues = totals.rejected + totals.duplicates + totals.warnings > 0;
  return Object.assign(new TraineeImportType(), {
    id: row.id,
    fileName: row.fileName,
    state: row.state,
    percent: row.state === 'done' ? 100 : Math.floor(row.fractionDone * 100),
    totals,
    failure: row.failure === null ? null : fileMessage(row.failure as FileFailureCode),
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
    errorFileUrl: hasIssues ? `/imports/${row.id}/issues.csv` : null,
  });
}

export const toImportIssue = (
  { line, header, code, severity, params }: TraineeImportIssue,
  locale: Locale,
): ImportIssue => ({
  line,
  column: header,
  code,
  severity,
  message:
    locale === 'en'
      ? issueMessage(code as IssueCode, params as Record<string, number>)
      : failureMessage({ code, params }, locale),
});

/** What a rehearsal found out, as the API shows it. */
export function toAnalysis(
  uploadId: string,
  { analysis, ended, issues }: RehearsedImport,
  locale: Locale,
): TraineeFileAnalysisType {
  const { encoding, delimiter, sheet, sheets, headerLine, columns } = analysis;
  const depth = Math.max(0, ...columns.map(({ samples }) => samples.length));
  return {
    uploadId,
    encoding,
    delimiter,
    sheet,
    sheets: sheets.map(({ name }) => name),
    headerLine,
    columns: columns.map(({ header, field, confidence, samples, index }) => ({
      header: header === '' ? `#${index + 1}` : header,
      field,
      confidence,
      samples: [...samples],
    })),
    sampleRows: Array.from({ length: depth }, (_, row) => columns.map(({ samples }) => samples[row] ?? '')),
    totals: importTotals(ended, new Date()),
    issues: issues.map((issue) => toImportIssue(issue, locale)),
  };
}
