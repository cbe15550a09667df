import { EvidenceTierEnum, enumOf } from '@hunar/graphql';
import { EVIDENCE_TIERS, type EvidenceTier } from '@hunar/kernel';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { TALENT_SORTS, type TalentSort } from '../domain/talent-query';

export const TalentSortEnum = enumOf('TalentSort', TALENT_SORTS, 'Order of the people found.', {
  relevance: 'The best match first.',
  rate_low: 'The lowest rate first; people without a rate last.',
  rate_high: 'The highest rate first; people without a rate last.',
  recent: 'The latest change first.',
});

@InputType({ description: 'A skill that people must have.' })
export class SkillFilterInput {
  @Field(() => ID, { description: 'Id of the skill.' })
  @IsString()
  @MaxLength(100)
  skillId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'At least this level, 1 to 5; who has not stated a level is left out.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  minLevel?: number | null;
}

@InputType({ description: 'Whom to look for. All conditions hold together.' })
export class TalentSearchInput {
  @Field(() => String, { nullable: true, description: 'Words: names, skills, places; typing errors are forgiven.' })
  @IsOptional()
  @MaxLength(300)
  text?: string | null;

  @Field(() => [SkillFilterInput], { nullable: true, description: 'Has each of these, 20 at most.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SkillFilterInput)
  skillsAll?: SkillFilterInput[] | null;

  @Field(() => [SkillFilterInput], { nullable: true, description: 'Has one of these at least, 20 at most.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SkillFilterInput)
  skillsAny?: SkillFilterInput[] | null;

  @Field(() => [String], { nullable: true, description: 'Lives in one of these cities.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  cities?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Lives in one of these countries (ISO 3166-1 alpha-2).' })
  @IsOptional()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  countries?: string[] | null;

  @Field(() => Float, { nullable: true, description: 'Asks for this much at least, USD per hour.' })
  @IsOptional()
  @Min(0)
  rateMin?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Asks for this much at most, USD per hour; who states no rate in USD is left out.',
  })
  @IsOptional()
  @Min(0)
  rateMax?: number | null;

  @Field(() => Int, { nullable: true, description: 'Can work at least these hours a week.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(168)
  hoursMin?: number | null;

  @Field(() => [ID], { nullable: true, description: 'Enrolled in one of these cohorts.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  cohortIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Enrolled in one of these programmes.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  programSlugs?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Certified by a programme, or not.' })
  @IsOptional()
  @IsBoolean()
  certified?: boolean | null;

  @Field(() => EvidenceTierEnum, {
    nullable: true,
    description: 'At least this evidence, for the skills asked for, or for some skill.',
  })
  @IsOptional()
  @IsIn(EVIDENCE_TIERS)
  evidence?: EvidenceTier | null;

  @Field(() => TalentSortEnum, { defaultValue: 'relevance', description: 'In which order.' })
  @IsIn(TALENT_SORTS)
  sort: TalentSort = 'relevance';
}
