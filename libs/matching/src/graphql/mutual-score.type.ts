import { Field, Float, ObjectType } from '@nestjs/graphql';

@ObjectType('WishPart', {
  description: 'One kind of wish, and how far the job meets it. The contributions of all sum to the wish score.',
})
export class WishPartType {
  @Field(() => String, { description: 'pay, skills, hours, times or engagement.' })
  code: string;

  @Field(() => String, { description: 'What people read above it.' })
  label: string;

  @Field(() => Float, { description: 'How far it is met, 0 to 1; 0.5 where nobody said.' })
  value: number;

  @Field(() => Float, { description: 'Points at most; those of all parts sum to 100.' })
  weight: number;

  @Field(() => Float, { description: 'Points earned, in whole hundredths.' })
  contribution: number;

  @Field(() => String, { description: 'Why. A founder reads nothing of it that the person keeps to themselves.' })
  sentence: string;
}

@ObjectType('MutualScore', { description: 'A pair as both sides would have it.' })
export class MutualScoreType {
  @Field(() => Float, { description: '0 to 100: the harmonic mean of the match score and the wish score.' })
  score: number;

  @Field(() => Float, {
    description: '0 to 100: how far the job meets the person\u2019s wishes, the sum of its parts.',
  })
  wishScore: number;

  @Field(() => [WishPartType], { description: 'What the wish score is made of.' })
  parts: WishPartType[];
}
