import { connectionTypes, enumOf, InputFailed, PageInfo } from '@hunar/graphql';
import { TalentCardType } from '@hunar/talent';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ALERT_FREQUENCIES, type AlertFrequency } from '../domain/saved-search';

export const AlertFrequencyEnum = enumOf(
  'AlertFrequency',
  ALERT_FREQUENCIES,
  'When the owner of a saved search is told of new people, by mail and in the application.',
  {
    off: 'Never: the search is kept, and nobody watches.',
    instant: 'A minute or two after they came; people who come together make one mail.',
    daily: 'At 8:00 of the owner\u2019s day, if there is anybody.',
  },
);

@ObjectType({ description: 'A part of what a condition asks for.' })
export class SavedSearchConditionPart {
  @Field(() => String, {
    description: 'The field that it is, such as `max` of `rate`; `value` where a condition asks for a plain value.',
  })
  name: string;

  @Field(() => String, {
    description: 'The name of a skill, a programme or a cohort; anything else as it is kept, enums in small letters.',
  })
  value: string;
}

@ObjectType({ description: 'One thing that a condition asks for, such as one of several skills.' })
export class SavedSearchConditionItem {
  @Field(() => [SavedSearchConditionPart], { description: 'What it says, for a sentence in any language.' })
  parts: SavedSearchConditionPart[];
}

@ObjectType({ description: 'One condition of a saved search.' })
export class SavedSearchCondition {
  @Field(() => String, { description: 'The field of `TalentSearchInput` that it is.' })
  name: string;

  @Field(() => [String], {
    description: 'What it asks for, each thing in one line: names of skills, programmes and cohorts, values of others.',
  })
  values: string[];

  @Field(() => [SavedSearchConditionItem], { description: 'The same, each thing in parts.' })
  items: SavedSearchConditionItem[];
}

@ObjectType('SavedSearch', { description: 'A search that a founder keeps, and the watch for new people.' })
export class SavedSearchType {
  @Field(() => ID, { description: 'Id of the saved search.' })
  id: string;

  @Field(() => ID, { description: 'Id of the company for which the founder looks.' })
  companyId: string;

  @Field(() => String, { description: 'Its name, which no other of the owner\u2019s has.' })
  name: string;

  @Field(() => [SavedSearchCondition], { description: 'What it looks for, condition by condition.' })
  conditions: SavedSearchCondition[];

  @Field(() => String, {
    nullable: true,
    description: 'Page of the application that shows it, such as `/search?\u2026`; null: none was given.',
  })
  path: string | null;

  @Field(() => AlertFrequencyEnum, { description: 'When the owner is told.' })
  frequency: AlertFrequency;

  @Field(() => String, { description: 'IANA zone of the owner\u2019s day.' })
  timeZone: string;

  @Field(() => Int, { description: 'People found since the watch began, at whom the owner has not looked.' })
  newPeople: number;

  @Field(() => Boolean, {
    description:
      'Is it known who matched already, so that others are new? False for a moment after saving, and while off.',
  })
  watching: boolean;

  @Field(() => Boolean, {
    description: 'Can all that it asks for still be asked? If not, nobody watches until its query is saved anew.',
  })
  readable: boolean;

  @Field(() => Int, { description: 'Pass it back when you save, so that no change is lost.' })
  version: number;

  @Field(() => Date, { description: 'When it was saved.' })
  createdAt: Date;
}

export const { Connection: SavedSearchConnection } = connectionTypes(SavedSearchType, 'SavedSearch');

@ObjectType({ description: 'A person whom a saved search found after its watch began.' })
export class SavedSearchMatchEdge {
  @Field(() => TalentCardType, { description: 'The person.' })
  node: TalentCardType;

  @Field(() => Date, { description: 'When the search found the person.' })
  foundAt: Date;

  @Field(() => String, { description: 'Where the person stands in the list.' })
  cursor: string;
}

@ObjectType({ description: 'A page of new people.' })
export class SavedSearchMatchConnection {
  @Field(() => [SavedSearchMatchEdge], {
    description: 'The people of this page; fewer than asked when some may not be seen any more.',
  })
  edges: SavedSearchMatchEdge[];

  @Field(() => PageInfo, { description: 'Is there more?' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many were found, those included who may not be seen any more.' })
  totalCount: number;
}

export const SaveSearchResult = createUnionType({
  name: 'SaveSearchResult',
  description: 'The saved search as it is now, or what is wrong with the input.',
  types: () => [SavedSearchType, InputFailed] as const,
  resolveType: (value: object) => (value instanceof InputFailed ? InputFailed : SavedSearchType),
});
