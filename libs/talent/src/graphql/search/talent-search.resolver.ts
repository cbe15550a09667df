import { Access, CurrentViewer, InputFailed, PageArgs } from '@hunar/graphql';
import type { Failure, Viewer } from '@hunar/kernel';
import { Taxonomy } from '@hunar/skills';
import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { TALENT_FACETS, type TalentFacet } from '../../domain/talent-query';
import { type FoundTalent, TalentSearchService } from '../../talent-search.service';
import { TalentFacetEnum } from './talent-facet.enum';
import { TalentSearchInput } from './talent-search.input';
import { TalentSearchConnection } from './talent-search.type';
import { toTalentCard } from './to-talent-card';

@ArgsType()
export class TalentSearchArgs extends PageArgs {
  @Field(() => [TalentFacetEnum], {
    nullable: true,
    description: 'What `facets` shall count; all properties unless it is said. None, and the search is quicker.',
  })
  @IsOptional()
  @IsIn(TALENT_FACETS, { each: true })
  facets?: TalentFacet[] | null;
}

@Resolver()
export class TalentSearchResolver {
  constructor(
    private readonly searches: TalentSearchService,
    private readonly taxonomy: Taxonomy,
  ) {}

  @Access('public')
  @Query(() => TalentSearchConnection, {
    description: 'People, among those whom the viewer may see, with counts over all that were found.',
  })
  async talentSearch(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Whom to look for.' }) input: TalentSearchInput,
    @Args() { first, after, facets }: TalentSearchArgs,
  ): Promise<TalentSearchConnection> {
    const tried = await this.searches.search(viewer, input, { first, after: after ?? null, facets });
    return tried.ok ? toConnection(tried.value, this.taxonomy) : failedConnection(tried.failures);
  }
}

function toConnection(found: FoundTalent, taxonomy: Taxonomy): TalentSearchConnection {
  const { page, facets } = found;
  return {
    found,
    failed: null,
    edges: page.hits.map(({ card, cursor, highlights }) => ({
      found,
      node: toTalentCard(card, taxonomy),
      cursor,
      highlights: highlights.map(({ field, fragments }) => ({ field, fragments: [...fragments] })),
    })),
    pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.hits.at(-1)?.cursor ?? null },
    totalCount: page.total,
    facets: facets.map(({ name, values }) => ({ name, values: [...values] })),
    engine: page.answeredBy,
    standIn: page.standIn,
    correctedText: page.correctedText,
  };
}

const failedConnection = (failures: readonly Failure[]): TalentSearchConnection => ({
  found: null,
  failed: InputFailed.of(failures),
  edges: [],
  pageInfo: { hasNextPage: false, endCursor: null },
  totalCount: 0,
  facets: [],
  engine: '',
  standIn: false,
  correctedText: null,
});
