import {
  Access,
  CurrentLocale,
  CurrentViewer,
  Done,
  type GraphqlContext,
  InputFailed,
  type Locale,
  requestLoader,
} from '@hunar/graphql';
import { DoneResult } from '@hunar/identity';
import type { Viewer } from '@hunar/kernel';
import {
  Args,
  Context,
  createUnionType,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { CohortType, ProgramType } from '../../graphql/program.type';
import { ProgramService } from '../../program.service';
import { ImportProgress } from '../import-progress.service';
import { TraineeImportService } from '../trainee-import.service';
import { UploadedImports } from '../uploaded-imports';
import { toAnalysis, toImportIssue, toTraineeImport } from './to-trainee-import';
import { ImportMapInput, StartTraineeImportInput } from './trainee-import.input';
import { ImportIssue, TraineeFileAnalysisType, TraineeImportType } from './trainee-import.type';

const failedOr =
  <Type extends object>(type: Type) =>
  (value: object) =>
    value instanceof InputFailed ? InputFailed : type;

export const AnalyseTraineeFileResult = createUnionType({
  name: 'AnalyseTraineeFileResult',
  description: 'How the file is read, or why it cannot be.',
  types: () => [TraineeFileAnalysisType, InputFailed] as const,
  resolveType: failedOr(TraineeFileAnalysisType),
});

export const StartTraineeImportResult = createUnionType({
  name: 'StartTraineeImportResult',
  description: 'The import that waits for a worker now, or what is wrong with the request.',
  types: () => [TraineeImportType, InputFailed] as const,
  resolveType: failedOr(TraineeImportType),
});

@Resolver(() => TraineeImportType)
export class TraineeImportResolver {
  constructor(
    private readonly uploaded: UploadedImports,
    private readonly imports: TraineeImportService,
    private readonly programs: ProgramService,
    private readonly progress: ImportProgress,
  ) {}

  @Access('program_admin', 'operator')
  @Query(() => TraineeImportType, {
    nullable: true,
    description: 'An import of the viewer\u2019s sponsor. NOT_FOUND for any other.',
  })
  async traineeImport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the import.' }) id: string,
  ): Promise<TraineeImportType> {
    return toTraineeImport(await this.imports.get(viewer, id));
  }

  @Access('program_admin')
  @Mutation(() => AnalyseTraineeFileResult, {
    description:
      'Says how an upload is read and what importing it would do. Writes nothing; programmes and cohorts that are missing count as made.',
  })
  async analyseTraineeFile(
    @CurrentViewer() viewer: Viewer,
    @CurrentLocale() locale: Locale,
    @Args('uploadId', { type: () => ID, description: 'The upload.' }) uploadId: string,
    @Args('programSlug', { type: () => String, nullable: true, description: 'The programme of rows that name none.' })
    programSlug: string | null,
    @Args('map', { type: () => ImportMapInput, nullable: true, description: 'Corrections of how the file is read.' })
    map: ImportMapInput | null,
  ): Promise<TraineeFileAnalysisType | InputFailed> {
    const options = { programSlug: programSlug ?? null, map: ImportMapInput.toMap(map) };
    const rehearsed = await this.uploaded.rehearse(viewer, uploadId, options);
    return rehearsed.ok ? toAnalysis(uploadId, rehearsed.value, locale) : InputFailed.of(rehearsed.failures);
  }

  @Access('program_admin')
  @Mutation(() => StartTraineeImportResult, {
    description: 'Imports an upload, by a worker. Watch it through traineeImportProgress.',
  })
  async startTraineeImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which upload, and how.' }) input: StartTraineeImportInput,
  ): Promise<TraineeImportType | InputFailed> {
    const { uploadId, programSlug = null, cohortSlug = null, createMissing } = input;
    const map = ImportMapInput.toMap(input.map);
    const started = await this.uploaded.start(viewer, { uploadId, programSlug, cohortSlug, createMissing, map });
    return started.ok ? toTraineeImport(started.value) : InputFailed.of(started.failures);
  }

  @Access('program_admin')
  @Mutation(() => DoneResult, { description: 'Stops an import; what is written stays.' })
  async cancelTraineeImport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the import.' }) id: string,
  ): Promise<Done> {
    await this.uploaded.cancel(viewer, id);
    return new Done();
  }

  @Access('program_admin', 'operator')
  @Subscription(() => TraineeImportType, {
    description: 'The import whenever it got further, from now until it has ended.',
    resolve: (row: TraineeImportType) => row,
  })
  traineeImportProgress(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the import.' }) id: string,
  ): AsyncIterable<TraineeImportType> {
    return this.progress.watch(viewer, id, toTraineeImport);
  }

  @ResolveField('issues', () => [ImportIssue], {
    description: 'Its first issues, in the order of the file; 100 at most.',
  })
  async issues(
    @CurrentLocale() locale: Locale,
    @Context() context: GraphqlContext,
    @Parent() { id }: TraineeImportType,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many.' }) first: number,
  ): Promise<ImportIssue[]> {
    const most = Math.min(Math.max(first, 0), 100);
    const loader = requestLoader(context, `import-issues-${most}`, (ids) => this.imports.firstIssues(ids, most));
    return ((await loader.load(id)) ?? []).map((issue) => toImportIssue(issue, locale));
  }

  @ResolveField('cohorts', () => [CohortType], { description: 'The cohorts that it put people into.' })
  async cohorts(@Context() context: GraphqlContext, @Parent() { id }: TraineeImportType): Promise<CohortType[]> {
    const idsOf = requestLoader(context, 'import-cohort-ids', (ids) => this.imports.cohortIds(ids));
    const cohorts = requestLoader(context, 'cohorts-by-id', async (ids) => {
      const found = await this.programs.cohortsByIds(ids);
      return new Map(found.map((cohort) => [cohort.id, cohort]));
    });
    const ids = (await idsOf.load(id)) ?? [];
    const found = await Promise.all(ids.map((cohortId) => cohorts.load(cohortId)));
    return found.filter((cohort) => cohort !== null);
  }
}

@Resolver(() => ProgramType)
export class ProgramImportsResolver {
  constructor(private readonly imports: TraineeImportService) {}

  @ResolveField('imports', () => [TraineeImportType], {
    description: 'The latest imports of its sponsor, the newest first; 50 at most.',
  })
  async list(
    @Context() context: GraphqlContext,
    @Parent() { organisationId }: ProgramType,
    @Args('first', { type: () => Int, defaultValue: 10, description: 'How many.' }) first: number,
  ): Promise<TraineeImportType[]> {
    const loader = requestLoader(context, 'imports', (ids) => this.imports.ofOrganisations(ids, 50));
    const rows = (await loader.load(organisationId)) ?? [];
    return rows.slice(0, Math.min(Math.max(first, 0), 50)).map(toTraineeImport);
  }
}
