import { Access, CurrentLocale, CurrentViewer, type GraphqlContext, type Locale, requestLoader } from '@hunar/graphql';
import { CompanyService } from '@hunar/hiring';
import type { Viewer } from '@hunar/kernel';
import { Taxonomy } from '@hunar/skills';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { JobsForMeService } from '../jobs-for-me.service';
import { JobCardType, JobsForMeType } from './jobs-for-me.type';
import { RankingArgs } from './match.type';
import { toJobsForMe } from './to-match';

@Resolver(() => JobCardType)
export class JobsForMeResolver {
  constructor(
    private readonly matching: JobsForMeService,
    private readonly companies: CompanyService,
    private readonly taxonomy: Taxonomy,
  ) {}

  @Access('signed-in')
  @Query(() => JobsForMeType, {
    description: 'The open jobs that fit the viewer\u2019s own profile. NOT_FOUND without a profile.',
  })
  async jobsForMe(
    @CurrentViewer() viewer: Viewer,
    @CurrentLocale() locale: Locale,
    @Args() { first, order }: RankingArgs,
  ): Promise<JobsForMeType> {
    return toJobsForMe(await this.matching.jobsFor(viewer, first, order), locale, this.taxonomy);
  }

  @ResolveField('companyName', () => String, { description: 'Who offers it.' })
  async companyName(@Context() context: GraphqlContext, @Parent() { organisationId }: JobCardType): Promise<string> {
    const loader = requestLoader(context, CompanyService, (ids) => this.companies.byIds(ids));
    return (await loader.load(organisationId))!.name;
  }
}
