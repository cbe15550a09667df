import { QueueModule } from '@hunar/queue';
import { SkillsModule } from '@hunar/skills';
import { TalentModule } from '@hunar/talent';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EnrolmentFollower } from './enrolment-follower';
import { EnrolmentContributor } from './enrolment-contributor';
import { FacetNames } from './facet-names';
import { EnrolmentService } from './enrolment.service';
import './failure-messages';
import { CohortEnrolmentsResolver, EnrolmentResolver, ProfileEnrolmentsResolver } from './graphql/enrolment.resolver';
import { CohortResolver, ProgramResolver } from './graphql/program.resolver';
import { Cohort } from './persistence/cohort.entity';
import { Enrolment } from './persistence/enrolment.entity';
import { EnrolmentRepository } from './persistence/enrolment.repository';
import { Program } from './persistence/program.entity';
import { ProgramRepository } from './persistence/program.repository';
import { ProgramService } from './program.service';
import { ProgramImportsResolver, TraineeImportResolver } from './trainee-import/graphql/trainee-import.resolver';
import { UploadsController } from './trainee-import/http/uploads.controller';
import { ImportBatch } from './trainee-import/import-batch';
import { ImportProgress } from './trainee-import/import-progress.service';
import { ImportRun } from './trainee-import/import-run';
import { ImportRunner } from './trainee-import/import-runner';
import { ImportWords } from './trainee-import/import-words';
import { TraineeImport } from './trainee-import/persistence/trainee-import.entity';
import { TraineeImportCohort } from './trainee-import/persistence/trainee-import-cohort.entity';
import { TraineeImportIssue } from './trainee-import/persistence/trainee-import-issue.entity';
import { TraineeImportRepository } from './trainee-import/persistence/trainee-import.repository';
import { Upload, UploadChunk } from './trainee-import/persistence/upload.entity';
import { UploadRepository } from './trainee-import/persistence/upload.repository';
import { TRAINEE_IMPORT } from './trainee-import/trainee-import.job';
import { TraineeImportService } from './trainee-import/trainee-import.service';
import { UploadedImports } from './trainee-import/uploaded-imports';
import { UploadService } from './trainee-import/upload.service';

const ENTITIES = [
  Program,
  Cohort,
  Enrolment,
  Upload,
  UploadChunk,
  TraineeImport,
  TraineeImportCohort,
  TraineeImportIssue,
];
const OFFERED = [EnrolmentService, ImportRunner, ProgramService, TraineeImportService];

/** Programmes, their cohorts and enrolments, and the import of trainees. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), QueueModule.forFeature(TRAINEE_IMPORT), TalentModule, SkillsModule],
  controllers: [UploadsController],
  providers: [
    ...OFFERED,
    CohortEnrolmentsResolver,
    CohortResolver,
    EnrolmentContributor,
    FacetNames,
    EnrolmentFollower,
    EnrolmentRepository,
    EnrolmentResolver,
    ImportBatch,
    ImportProgress,
    ImportRun,
    ImportWords,
    ProfileEnrolmentsResolver,
    ProgramImportsResolver,
    ProgramRepository,
    ProgramResolver,
    TraineeImportRepository,
    TraineeImportResolver,
    UploadedImports,
    UploadRepository,
    UploadService,
  ],
  exports: OFFERED,
})
export class ProgramsModule {}
