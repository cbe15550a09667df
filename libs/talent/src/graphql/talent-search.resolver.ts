import { Access, CurrentViewer, MoneyType, PageArgs } from '@hunar/graphql';
import type { Viewer } from '@hunar/kernel';
import { Taxonomy } from '@hunar/skills';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { TalentCard } from '../talent-document';
import { TalentSearchService } from '../talent-search.service';
import { toTalentSkill } from './to-talent-profile';
import { TalentSearchInput } from './talent-search.input';
import { TalentCardType, TalentSearchConnection } from './talent-search.type';

/** A stored card as the API shows it. */
export function toTalentCard(card: TalentCard, taxonomy: Taxonomy): TalentCardType {
  return {
    ...card,
    rate: MoneyType.of(card.rate),
    programs: [...card.programs],
    skills: card.skills.map((skill) => toTalentSkill(skill, taxonomy)),
  };
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
    @Args() { first, after }: PageArgs,
  ): Promise<TalentSearchConnection> {
    const { page, facets, engine } = await this.searches.search(viewer, input, { first, after: after ?? null });
    return {
      edges: page.hits.map(({ card, cursor, highlights }) => ({
        node: toTalentCard(card, this.taxonomy),
        cursor,
        highlights: highlights.map(({ field, fragments }) => ({ field, fragments: [...fragments] })),
      })),
      pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.hits.at(-1)?.cursor ?? null },
      totalCount: page.total,
      facets: facets.map(({ name, values }) => ({ name, values: [...values] })),
      engine,
      correctedText: page.correctedText,
    };
  }
}
