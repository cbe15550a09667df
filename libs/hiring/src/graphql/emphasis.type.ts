import type { Emphasis } from '@hunar/kernel';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from 'class-validator';

const SKILLS = 'Skills, their level and years: \u22122 (half the weight) to 2 (twice the weight).';
const COST = 'What a person costs: \u22122 to 2.';
const HOURS = 'Common working hours, the start and hours a week: \u22122 to 2.';
const PROOF = 'What stands behind the skills: \u22122 to 2.';

@ObjectType('Emphasis', {
  description:
    'What the founder weighs more or less than the model does. A step multiplies by \u221a2; 0: as the model.',
})
export class EmphasisType implements Emphasis {
  @Field(() => Int, { description: SKILLS })
  skills: number;

  @Field(() => Int, { description: COST })
  cost: number;

  @Field(() => Int, { description: HOURS })
  hours: number;

  @Field(() => Int, { description: PROOF })
  proof: number;
}

// What the values may be is checked by the domain, which answers with a path and a sentence.
@InputType({ description: 'What the founder weighs more or less than the model does.' })
export class EmphasisInput implements Emphasis {
  @Field(() => Int, { defaultValue: 0, description: SKILLS })
  @Allow()
  skills: number;

  @Field(() => Int, { defaultValue: 0, description: COST })
  @Allow()
  cost: number;

  @Field(() => Int, { defaultValue: 0, description: HOURS })
  @Allow()
  hours: number;

  @Field(() => Int, { defaultValue: 0, description: PROOF })
  @Allow()
  proof: number;
}
