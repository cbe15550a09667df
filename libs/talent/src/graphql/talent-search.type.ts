import { EvidenceTierEnum, Facet, Highlight, MoneyType, PageInfo } from '@hunar/graphql';
import type { EvidenceTier } from '@hunar/kernel';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { TalentSkillType } from './talent-profile.type';

@ObjectType('TalentCard', { description: 'A person in a list: what a result card shows.' })
export class TalentCardType {
  @Field(() => ID, { description: 'Id of the profile.' })
  id: string;

  @Field(() => String, { description: 'Name; the family name is shortened until the person has claimed the profile.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'One line about the person.' })
  headline: string | null;

  @Field(() => String, { nullable: true, description: 'City of residence.' })
  city: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code.' })
  country: string | null;

  @Field(() => MoneyType, { nullable: true, description: 'What the person asks for.' })
  rate: MoneyType | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week that the person can work.' })
  weeklyHours: number | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone.' })
  timeZone: string | null;

  @Field(() => [TalentSkillType], { description: 'Skills, the strongest first.' })
  skills: TalentSkillType[];

  @Field(() => [String], { description: 'Names of the programmes that enrolled the person.' })
  programs: string[];

  @Field(() => Boolean, { description: 'Has a programme certified the person?' })
  certified: boolean;

  @Field(() => Boolean, { description: 'Does the profile belong to an account yet?' })
  claimed: boolean;

  @Field(() => EvidenceTierEnum, { description: 'The strongest evidence of any skill.' })
  evidence: EvidenceTier;
}

@ObjectType({ description: 'A person who was found.' })
export class TalentSearchEdge {
  @Field(() => TalentCardType, { description: 'The person.' })
  node: TalentCardType;

  @Field(() => String, { description: 'Where the person stands in the result.' })
  cursor: string;

  @Field(() => [Highlight], { description: 'Where the person matches the text.' })
  highlights: Highlight[];
}

@ObjectType({ description: 'A page of people who were found.' })
export class TalentSearchConnection {
  @Field(() => [TalentSearchEdge], { description: 'The people of this page.' })
  edges: TalentSearchEdge[];

  @Field(() => PageInfo, { description: 'Is there more?' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many people were found, for this viewer.' })
  totalCount: number;

  @Field(() => [Facet], {
    description:
      'How the whole result divides: by skills, cities, countries, programs, cohorts, certified and evidence.',
  })
  facets: Facet[];

  @Field(() => String, { description: 'Which engine answered.' })
  engine: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The text that was searched where a word was misspelt: "Showing results for …"; null: as it was typed.',
  })
  correctedText: string | null;
}
