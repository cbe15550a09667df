import { besidesOwnFilterText, Facet, Highlight, InputFailed, PageInfo } from '@hunar/graphql';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ANY_OF_FACETS } from '../../domain/talent-query';
import type { FoundTalent } from '../../talent-search.service';
import { TalentCardType } from './talent-card.type';

@ObjectType({ description: 'A person who was found.' })
export class TalentSearchEdge {
  /** What the resolved fields start from; not a part of the API. */
  found: FoundTalent;

  @Field(() => TalentCardType, { description: 'The person.' })
  node: TalentCardType;

  @Field(() => String, { description: 'Where the person stands in the result.' })
  cursor: string;

  @Field(() => [Highlight], { description: 'Where the person matches the text.' })
  highlights: Highlight[];
}

@ObjectType({ description: 'A page of people who were found.' })
export class TalentSearchConnection {
  /** What the resolved fields start from; not a part of the API. Null: the query failed. */
  found: FoundTalent | null;

  @Field(() => InputFailed, {
    nullable: true,
    description: 'What is wrong with the query; then nobody was searched for, and the page is empty. Null: nothing.',
  })
  failed: InputFailed | null;

  @Field(() => [TalentSearchEdge], { description: 'The people of this page.' })
  edges: TalentSearchEdge[];

  @Field(() => PageInfo, { description: 'Is there more?' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many people were found, for this viewer.' })
  totalCount: number;

  @Field(() => [Facet], {
    description:
      'How the whole result divides: by those of skills, cities, countries, languages, programs, cohorts, certified and evidence that were asked for. ' +
      besidesOwnFilterText(ANY_OF_FACETS),
  })
  facets: Facet[];

  @Field(() => String, { description: 'Which engine answered.' })
  engine: string;

  @Field(() => Boolean, { description: 'Did it stand in for the engine that is meant to answer and does not?' })
  standIn: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'The text that was searched where a word was misspelt: "Showing results for …"; null: as it was typed.',
  })
  correctedText: string | null;
}
