import { EngagementEnum } from '@hunar/graphql';
import { ENGAGEMENTS, type Engagement } from '@hunar/kernel';
import { SkillRef, type Taxonomy } from '@hunar/skills';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString } from 'class-validator';
import type { TalentWishes } from '../domain/wishes';

@ObjectType('TalentWishes', {
  description: 'What the person wishes of a job. Founders do not read it; they read how far their job meets it.',
})
export class TalentWishesType {
  @Field(() => [SkillRef], { description: 'Skills that the person wants to use at work.' })
  skills: SkillRef[];

  @Field(() => [EngagementEnum], { description: 'Kinds of contract that the person would take.' })
  engagements: Engagement[];

  @Field(() => Int, { nullable: true, description: 'Hours a week at least.' })
  leastHours: number | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week at most.' })
  mostHours: number | null;

  static of(wishes: TalentWishes, taxonomy: Taxonomy): TalentWishesType {
    const { skillIds, engagements, leastHours, mostHours } = wishes;
    const skills = skillIds.map((id) => SkillRef.of(id, taxonomy));
    return Object.assign(new TalentWishesType(), { skills, engagements: [...engagements], leastHours, mostHours });
  }
}

@InputType({ description: 'What the person wishes of a job. It replaces what was wished before.' })
export class TalentWishesInput {
  @Field(() => [ID], { description: 'Ids of skills that the person wants to use, 10 at most.' })
  @ArrayMaxSize(100)
  @IsString({ each: true })
  skillIds: string[];

  @Field(() => [EngagementEnum], { description: 'Kinds of contract that the person would take; empty: any.' })
  @ArrayMaxSize(20)
  @IsIn(ENGAGEMENTS, { each: true })
  engagements: Engagement[];

  @Field(() => Int, { nullable: true, description: 'Hours a week at least, 1 to 168.' })
  @IsOptional()
  @IsInt()
  leastHours?: number | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week at most, 1 to 168.' })
  @IsOptional()
  @IsInt()
  mostHours?: number | null;
}
