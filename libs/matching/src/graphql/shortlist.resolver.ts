import { Access, CurrentLocale, CurrentViewer, InputFailed, type Locale } from '@hunar/graphql';
import { JobPostingInput, toJobDraft } from '@hunar/hiring';
import type { Viewer } from '@hunar/kernel';
import { Taxonomy } from '@hunar/skills';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ShortlistService } from '../shortlist.service';
import { RankingArgs } from './match.type';
import { ShortlistPreviewResult, ShortlistType } from './shortlist.type';
import { toShortlist } from './to-match';

@Resolver()
export class ShortlistResolver {
  constructor(
    private readonly shortlists: ShortlistService,
    private readonly taxonomy: Taxonomy,
  ) {}

  @Access('founder')
  @Query(() => ShortlistType, {
    description: 'The best people for a posting of the viewer\u2019s company. NOT_FOUND for any other.',
  })
  async shortlist(
    @CurrentViewer() viewer: Viewer,
    @CurrentLocale() locale: Locale,
    @Args('jobId', { type: () => ID, description: 'Id of the posting.' }) jobId: string,
    @Args() { first, order }: RankingArgs,
  ): Promise<ShortlistType> {
    return toShortlist(await this.shortlists.shortlist(viewer, jobId, first, order), locale, this.taxonomy);
  }

  @Access('founder')
  @Query(() => ShortlistPreviewResult, {
    description: 'The best people for a job before it is posted; stores nothing.',
  })
  async shortlistPreview(
    @CurrentViewer() viewer: Viewer,
    @CurrentLocale() locale: Locale,
    @Args('input', { description: 'The job.' }) input: JobPostingInput,
    @Args() { first, order }: RankingArgs,
  ): Promise<ShortlistType | InputFailed> {
    const tried = await this.shortlists.preview(viewer, toJobDraft(input), first, order);
    return tried.ok ? toShortlist(tried.value, locale, this.taxonomy) : InputFailed.of(tried.failures);
  }
}
