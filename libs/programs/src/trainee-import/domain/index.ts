export { analyseTraineeFile, type TraineeFileAnalysis } from './analyse-trainee-file';
export { type ColumnMap, parseColumnMap } from './columns/column-map';
export { TRAINEE_FIELDS, type TraineeField } from './fields';
export { issueRecord, issuesCsvStream } from './rows/issues-csv';
export { readTraineeRows } from './rows/read-trainee-rows';
export { ISSUE_MESSAGES, issueMessage, type IssueCode, type RowIssue } from './rows/row-issues';
export { issuesOf, type RowOutcome, type TraineeRow } from './rows/trainee-row';
export { FILE_MESSAGES, type FileFailureCode, fileMessage, TraineeFileError } from './trainee-file-error';
export type { TraineeFileSource } from './trainee-file-source';
