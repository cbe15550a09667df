import { EvidenceTierEnum } from '@hunar/graphql';
import { EVIDENCE_TIERS, type EvidenceTier } from '@hunar/kernel';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';

@InputType({ description: 'A skill, with a least level and evidence where they matter.' })
export class SkillFilterInput {
  @Field(() => ID, { description: 'Id of the skill.' })
  @IsString()
  @MaxLength(100)
  skillId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'At least this level, 1 to 5; who has not stated a level does not have it.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  minLevel?: number | null;

  @Field(() => EvidenceTierEnum, { nullable: true, description: 'With at least this evidence for the skill.' })
  @IsOptional()
  @IsIn(EVIDENCE_TIERS)
  minEvidence?: EvidenceTier | null;
}

@InputType({ isAbstract: true })
export class SkillFilters {
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

  @Field(() => [SkillFilterInput], {
    nullable: true,
    description: 'Has none of these, 20 at most; with a level: not at that level.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SkillFilterInput)
  skillsNot?: SkillFilterInput[] | null;

  @Field(() => EvidenceTierEnum, {
    nullable: true,
    description:
      'At least this evidence: for each skill of `skillsAll`, else for one of `skillsAny`, else for some skill.',
  })
  @IsOptional()
  @IsIn(EVIDENCE_TIERS)
  evidence?: EvidenceTier | null;
}
