import { Access, CurrentLocale, CurrentViewer, type Locale } from '@hunar/graphql';
import type { Viewer } from '@hunar/kernel';
import { Taxonomy } from '@hunar/skills';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { SimilarTalentService } from '../similar-talent.service';
import { FirstArgs } from './match.type';
import { ShortlistType } from './shortlist.type';
import { toShortlist } from './to-match';

@Resolver()
export class SimilarTalentResolver {
  constructor(
    private readonly similar: SimilarTalentService,
    private readonly taxonomy: Taxonomy,
  ) {}

  @Access('founder', 'operator')
  @Query(() => ShortlistType, {
    description:
      'People like a person: ranked by the match score for a job that asks for that person\u2019s skills at their levels; the person is left out. NOT_FOUND for whom founders may not see.',
  })
  async similarTalent(
    @CurrentViewer() viewer: Viewer,
    @CurrentLocale() locale: Locale,
    @Args('profileId', { type: () => ID, description: 'Id of the profile.' }) profileId: string,
    @Args() { first }: FirstArgs,
  ): Promise<ShortlistType> {
    return toShortlist(await this.similar.similarTo(viewer, profileId, first), locale, this.taxonomy);
  }
}
