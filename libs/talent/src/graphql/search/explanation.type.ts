import { enumOf } from '@hunar/graphql';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { TalentFilter } from '../../domain/query/talent-condition';
import { type WhyKind, WHY_KINDS } from '../../domain/query/why';
import { TalentCardType } from './talent-card.type';

export const WhyKindEnum = enumOf('WhyKind', WHY_KINDS, 'What a reason for finding a person is about.', {
  word: 'A word that was typed.',
  skill: 'A skill that was asked for.',
  availability: 'The day from which the person is free.',
  hours: 'Hours a week.',
  overlap: 'Hours in which both are at work.',
  rate: 'What the person asks for.',
  distance: 'Where the person lives.',
  language: 'A language.',
  proof: 'What a programme says of the person.',
});

@ObjectType({ description: 'A value from which a sentence was made.' })
export class ReasonParameter {
  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'The value.' })
  value: string;
}

@ObjectType('Why', { description: 'One reason for which a person was found.' })
export class WhyType {
  @Field(() => WhyKindEnum, { description: 'What it is about.' })
  kind: WhyKind;

  @Field(() => String, { description: 'A stable code, for programs.' })
  code: string;

  @Field(() => [ReasonParameter], { description: 'What the sentence is made of.' })
  parameters: ReasonParameter[];

  @Field(() => String, { description: 'The reason, in the language of the request.' })
  sentence: string;
}

@ObjectType({ description: 'A filter of a query.' })
export class NamedFilter {
  @Field(() => String, { description: 'Name of the input field: text, skillsAll, rateMax, near, …' })
  filter: TalentFilter;

  @Field(() => String, {
    nullable: true,
    description: 'Which one of a list: a skill\u2019s id, a language; null: all of it.',
  })
  value: string | null;

  @Field(() => String, { description: 'What people read for the value; the filter\u2019s name where it has none.' })
  label: string;
}

@ObjectType({ description: 'A filter without which somebody is found.' })
export class EmptyCauseType extends NamedFilter {
  @Field(() => Int, { description: 'How many are found without it.' })
  totalWithout: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The nearest limit with which somebody is found, in the units of the input; null: none. Of a skill a level (0: any), an evidence, or ANY for neither.',
  })
  nearestValue: string | null;

  @Field(() => Int, { nullable: true, description: 'How many are found with that limit.' })
  nearestTotal: number | null;

  @Field(() => String, { description: 'All that in a sentence, in the language of the request.' })
  sentence: string;
}

@ObjectType('EmptyResult', { description: 'What left a query with nobody.' })
export class EmptyResultType {
  @Field(() => [EmptyCauseType], {
    description: 'Filters of which each alone is to blame, the one that costs most first.',
  })
  causes: EmptyCauseType[];

  @Field(() => [NamedFilter], { description: 'Where no single one suffices: filters to drop together.' })
  together: NamedFilter[];

  @Field(() => [TalentCardType], { description: 'The best few people of the nearest result.' })
  nearest: TalentCardType[];

  @Field(() => Int, { description: 'How many people the nearest result has.' })
  nearestTotal: number;
}
