import {
  Access,
  CurrentViewer,
  type GraphqlContext,
  InputFailed,
  PageArgs,
  requestLoader,
  toConnection,
} from '@hunar/graphql';
import type { Result, Viewer } from '@hunar/kernel';
import { Taxonomy } from '@hunar/skills';
import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CompanyService } from '../company.service';
import type { JobPosting } from '../domain/job-posting';
import { cursorOf, JobPostingService } from '../job-posting.service';
import { CompanyType } from './company.type';
import { JobPostingInput } from './job-posting.input';
import { JobPostingConnection, JobPostingType, PostJobResult } from './job-posting.type';
import { toJobDraft, toJobPosting } from './to-job';

@Resolver(() => JobPostingType)
export class JobPostingResolver {
  constructor(
    private readonly jobs: JobPostingService,
    private readonly companies: CompanyService,
    private readonly taxonomy: Taxonomy,
  ) {}

  @Access('signed-in')
  @Query(() => JobPostingType, {
    nullable: true,
    description: 'An open posting, or any of the viewer\u2019s companies. NOT_FOUND for any other.',
  })
  async jobPosting(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the posting.' }) id: string,
  ): Promise<JobPostingType> {
    return toJobPosting(await this.jobs.get(viewer, id), this.taxonomy);
  }

  @Access('founder')
  @Query(() => JobPostingConnection, { description: 'The postings of the viewer\u2019s companies, newest first.' })
  async myJobPostings(@CurrentViewer() viewer: Viewer, @Args() { first, after }: PageArgs) {
    const page = await this.jobs.mine(viewer, { first, after: after ?? null });
    return toConnection(page, cursorOf, (job) => toJobPosting(job, this.taxonomy));
  }

  @Access('founder')
  @Mutation(() => PostJobResult, { description: 'Posts a job; its shortlist is there at once.' })
  async postJob(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The posting.' }) input: JobPostingInput,
  ): Promise<JobPostingType | InputFailed> {
    return this.answer(await this.jobs.post(viewer, toJobDraft(input)));
  }

  @Access('founder')
  @Mutation(() => PostJobResult, {
    description:
      'Replaces an open posting. CONFLICT when it was changed meanwhile; NOT_FOUND unless it is the viewer\u2019s.',
  })
  async updateJob(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the posting.' }) id: string,
    @Args('version', { type: () => Int, description: 'The version that was read.' }) version: number,
    @Args('input', { description: 'The whole posting.' }) input: JobPostingInput,
  ): Promise<JobPostingType | InputFailed> {
    return this.answer(await this.jobs.update(viewer, id, version, toJobDraft(input)));
  }

  @Access('founder')
  @Mutation(() => PostJobResult, {
    description:
      'Ends the search; a closed posting stays readable to its company. NOT_FOUND unless it is the viewer\u2019s.',
  })
  async closeJob(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the posting.' }) id: string,
  ): Promise<JobPostingType> {
    return toJobPosting(await this.jobs.close(viewer, id), this.taxonomy);
  }

  @ResolveField('company', () => CompanyType, { description: 'Whose offer it is.' })
  async company(
    @Context() context: GraphqlContext,
    @Parent() { organisationId }: JobPostingType,
  ): Promise<CompanyType> {
    const loader = requestLoader(context, CompanyService, (ids) => this.companies.byIds(ids));
    return (await loader.load(organisationId))!;
  }

  private answer(result: Result<JobPosting>): JobPostingType | InputFailed {
    return result.ok ? toJobPosting(result.value, this.taxonomy) : InputFailed.of(result.failures);
  }
}
