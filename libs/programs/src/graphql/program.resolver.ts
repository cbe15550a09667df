import { Access, CurrentViewer, type GraphqlContext, requestLoader } from '@hunar/graphql';
import { OrganisationService, OrganisationType } from '@hunar/identity';
import type { Viewer } from '@hunar/kernel';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ProgramService } from '../program.service';
import { CohortCountsType, CohortType, ProgramType } from './program.type';

@Resolver(() => ProgramType)
export class ProgramResolver {
  constructor(
    private readonly programs: ProgramService,
    private readonly organisations: OrganisationService,
  ) {}

  @Access('program_admin', 'operator')
  @Query(() => [ProgramType], {
    name: 'programs',
    description: 'The programmes that the viewer administers, by name; for operators all.',
  })
  list(@CurrentViewer() viewer: Viewer): Promise<ProgramType[]> {
    return this.programs.list(viewer);
  }

  @Access('program_admin', 'operator')
  @Query(() => ProgramType, {
    nullable: true,
    description: 'A programme that the viewer administers. NOT_FOUND for any other.',
  })
  program(
    @CurrentViewer() viewer: Viewer,
    @Args('slug', { description: 'Slug of the programme.' }) slug: string,
  ): Promise<ProgramType> {
    return this.programs.bySlug(viewer, slug);
  }

  @ResolveField('sponsor', () => OrganisationType, { description: 'Whose programme it is.' })
  async sponsor(@Context() context: GraphqlContext, @Parent() program: ProgramType): Promise<OrganisationType> {
    const loader = requestLoader(context, OrganisationService, (ids) => this.organisations.byIds(ids));
    return OrganisationType.of((await loader.load(program.organisationId))!);
  }

  @ResolveField('cohorts', () => [CohortType], { description: 'Its cohorts, the newest first.' })
  async cohorts(@Context() context: GraphqlContext, @Parent() { id }: ProgramType): Promise<CohortType[]> {
    const loader = requestLoader(context, 'cohorts', (ids) => this.programs.cohortsOf(ids));
    return (await loader.load(id)) ?? [];
  }
}

@Resolver(() => CohortType)
export class CohortResolver {
  constructor(private readonly programs: ProgramService) {}

  @Access('program_admin', 'operator')
  @Query(() => CohortType, {
    nullable: true,
    description: 'A cohort that the viewer administers. NOT_FOUND for any other.',
  })
  cohort(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the cohort.' }) id: string,
  ): Promise<CohortType> {
    return this.programs.cohort(viewer, id);
  }

  @ResolveField('program', () => ProgramType, { description: 'The programme of the cohort.' })
  async program(@Context() context: GraphqlContext, @Parent() { programId }: CohortType): Promise<ProgramType> {
    const loader = requestLoader(context, ProgramService, (ids) => this.programs.byIds(ids));
    return (await loader.load(programId))!;
  }

  @ResolveField('counts', () => CohortCountsType, { description: 'How many enrolments stand where.' })
  async counts(@Context() context: GraphqlContext, @Parent() { id }: CohortType): Promise<CohortCountsType> {
    const loader = requestLoader(context, 'cohort-counts', (ids) => this.programs.countsOf(ids));
    return (await loader.load(id))!;
  }
}
