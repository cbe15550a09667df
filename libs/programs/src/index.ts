export { type EnrolmentStatus, ENROLMENT_STATUSES } from './trainee-import/domain/fields';
export { type Track, TRACKS, TRACK_SKILLS } from './domain/tracks';
export { EnrolmentService } from './enrolment.service';
export { ProgramService } from './program.service';
export { ProgramsModule } from './programs.module';
export {
  type ColumnMap,
  fileMessage,
  type FileFailureCode,
  type IssueCode,
  issueRecord,
  issuesCsvStream,
  parseColumnMap,
  TRAINEE_FIELDS,
  type TraineeField,
  type TraineeFileAnalysis,
  type TraineeFileSource,
} from './trainee-import/domain';
export { type City, parseCity } from './trainee-import/domain/values/city-values';
export type { ImportTotals } from './trainee-import/domain/import-progress';
export { ImportRunner, importTotals } from './trainee-import/import-runner';
export { type ImportRequest, TraineeImportService } from './trainee-import/trainee-import.service';
