import { Access, CurrentViewer, Done, type GraphqlContext, requestLoader } from '@hunar/graphql';
import { JobPostingType } from '@hunar/hiring';
import { hasRole, isId, type Viewer } from '@hunar/kernel';
import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MatchType } from '../../graphql/shortlist.type';
import { SavedShortlists } from '../saved-shortlists.service';

const newcomersOf = (context: GraphqlContext, saved: SavedShortlists) =>
  requestLoader(context, SavedShortlists, (jobIds) => saved.newcomers(jobIds));

@Resolver(() => JobPostingType)
export class JobPostingNewsResolver {
  constructor(private readonly saved: SavedShortlists) {}

  @ResolveField('newInTopTen', () => Int, {
    description: 'How many came into its top ten since a founder last opened the list; 0 for others than its founders.',
  })
  async newInTopTen(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
    @Parent() { id, organisationId }: JobPostingType,
  ): Promise<number> {
    if (!hasRole(viewer, 'founder', organisationId)) return 0;
    return (await newcomersOf(context, this.saved).load(id))?.size ?? 0;
  }

  @Access('founder')
  @Mutation(() => Done, {
    description:
      'The viewer has read a shortlist: nobody on it is new any more. NOT_FOUND unless it is of the viewer\u2019s company.',
  })
  async shortlistSeen(
    @CurrentViewer() viewer: Viewer,
    @Args('jobId', { type: () => ID, description: 'Id of the posting.' }) jobId: string,
  ): Promise<Done> {
    await this.saved.seen(viewer, jobId);
    return new Done();
  }
}

@Resolver(() => MatchType)
export class MatchNewsResolver {
  constructor(private readonly saved: SavedShortlists) {}

  @ResolveField('isNew', () => Boolean, {
    description: 'Came into the job\u2019s top ten since a founder last opened the list; never in a preview.',
  })
  async isNew(@Context() context: GraphqlContext, @Parent() { jobId, talent }: MatchType): Promise<boolean> {
    if (!isId(jobId)) return false;
    return (await newcomersOf(context, this.saved).load(jobId))?.has(talent.id) ?? false;
  }
}
