export { analyseTraineeFile, type AnalysisOptions, type TraineeFileAnalysis } from './analyse-trainee-file';
export type { ColumnFinding } from './columns/assign-columns';
export { type ColumnMap, parseColumnMap } from './columns/column-map';
export { ENROLMENT_STATUSES, type EnrolmentStatus, isTraineeField, TRAINEE_FIELDS, type TraineeField } from './fields';
export { type FilePreview, previewTraineeFile } from './preview-trainee-file';
export { issueRecord, issuesCsv, issuesCsvStream } from './rows/issues-csv';
export { readTraineeRows, type ReadContext } from './rows/read-trainee-rows';
export {
  ISSUE_MESSAGES,
  issueMessage,
  type IssueCode,
  type RejectCode,
  type RowIssue,
  type RowWarning,
  type WarningCode,
} from './rows/row-issues';
export { issuesOf, type RowOutcome, type TraineeRow } from './rows/trainee-row';
export { FILE_MESSAGES, type FileFailureCode, fileMessage, TraineeFileError } from './trainee-file-error';
export { bufferSource, type TraineeFileSource } from './trainee-file-source';
export type { SheetInfo } from './trainee-table';
export { type City, parseCity } from './values/city-values';
export { parsePhone } from './values/contact-values';
