import { enumOf, EvidenceTierEnum } from '@hunar/graphql';
import type { EvidenceTier } from '@hunar/kernel';
import { SkillRef } from '@hunar/skills';
import { ArgsType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, Max, Min } from 'class-validator';
import type { CreditKind } from '../domain/skill-graph';
import { SHORTLIST_ORDERS, type ShortlistOrder } from '../shortlist';

export const CreditKindEnum = enumOf(
  'CreditKind',
  ['exact', 'implied', 'neighbouring', 'missing'] as const,
  'How a person comes to have a wanted skill.',
  {
    exact: 'The skill itself.',
    implied: 'A skill that implies it, as Next.js implies React.',
    neighbouring: 'A skill near it, as MySQL is to PostgreSQL.',
    missing: 'Not at all.',
  },
);

export const ShortlistOrderEnum = enumOf('ShortlistOrder', SHORTLIST_ORDERS, 'What a list is ordered by.', {
  fit: 'How well the person fits the job.',
  mutual: 'That, and how far the job meets the person\u2019s wishes: the harmonic mean of both.',
});

@ArgsType()
export class FirstArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, the best first; 1 to 100.' })
  @Min(1)
  @Max(100)
  first: number;
}

@ArgsType()
export class RankingArgs extends FirstArgs {
  @Field(() => ShortlistOrderEnum, { defaultValue: 'fit', description: 'What the list is ordered by.' })
  @IsIn(SHORTLIST_ORDERS)
  order: ShortlistOrder;
}

@ObjectType('SkillCredit', { description: 'What a wanted skill earns.' })
export class SkillCreditType {
  @Field(() => SkillRef, { description: 'The skill that the job wants.' })
  skill: SkillRef;

  @Field(() => CreditKindEnum, { description: 'How the person comes to have it.' })
  credit: CreditKind;

  @Field(() => SkillRef, { nullable: true, description: 'The held skill that earned it, when it is another one.' })
  through: SkillRef | null;

  @Field(() => Int, { nullable: true, description: 'Level of the held skill, 1 to 5; null when unknown or missing.' })
  level: number | null;

  @Field(() => Int, { nullable: true, description: 'The level that the job wishes for.' })
  wantedLevel: number | null;

  @Field(() => EvidenceTierEnum, {
    nullable: true,
    description: 'What stands behind the held skill; null when missing.',
  })
  evidence: EvidenceTier | null;

  @Field(() => Float, { description: 'What it earns by the measure of its part, 0 to 1.' })
  value: number;

  @Field(() => Float, { description: 'Its weight within the part: 1 for common skills to 3 for rare ones.' })
  rarity: number;
}

@ObjectType('ScorePart', { description: 'One part of a match score. The contributions of all parts sum to the score.' })
export class ScorePartType {
  @Field(() => String, {
    description: 'must_have, nice_to_have, level_and_years, evidence, overlap, rate, availability or language.',
  })
  code: string;

  @Field(() => String, { description: 'What people read above it.' })
  label: string;

  @Field(() => Float, { description: 'How well this part fits, 0 to 1.' })
  value: number;

  @Field(() => Float, { description: 'Points at most; those of all parts sum to 100.' })
  weight: number;

  @Field(() => Float, { description: 'Points earned, in whole hundredths.' })
  contribution: number;

  @Field(() => String, { description: 'Why.' })
  sentence: string;

  @Field(() => [SkillCreditType], { description: 'The wanted skills that it is about; empty for the other parts.' })
  skills: SkillCreditType[];
}

@ObjectType('Gap', { description: 'Something that would raise the score.' })
export class GapType {
  @Field(() => String, { description: 'A stable code, for programs.' })
  code: string;

  @Field(() => String, { description: 'What it is, and by how many points.' })
  sentence: string;
}
