import { LanguageLevelEnum } from '@hunar/graphql';
import { LANGUAGE_LEVELS, type LanguageLevel } from '@hunar/kernel';
import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

@InputType({ description: 'A circle around a city.' })
export class NearFilterInput {
  @Field(() => String, { description: 'Name of a city; other spellings and Urdu are understood.' })
  @IsString()
  @Length(1, 100)
  city: string;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2; without it, the city in Pakistan, else the largest of the name.',
  })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string | null;

  @Field(() => Float, { description: 'So many km around it, 0 to 20,000.' })
  @IsNumber()
  @Min(0)
  @Max(20_000)
  km: number;
}

@InputType({ description: 'A language, with a least level where it matters.' })
export class LanguageFilterInput {
  @Field(() => String, { description: 'ISO 639-1 code.' })
  @Matches(/^[a-z]{2}$/)
  language: string;

  @Field(() => LanguageLevelEnum, { nullable: true, description: 'At least so well.' })
  @IsOptional()
  @IsIn(LANGUAGE_LEVELS)
  minLevel?: LanguageLevel | null;
}

@InputType({ isAbstract: true })
export class PersonFilters {
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

  @Field(() => NearFilterInput, { nullable: true, description: 'Lives near a city.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => NearFilterInput)
  near?: NearFilterInput | null;

  @Field(() => [LanguageFilterInput], { nullable: true, description: 'Speaks each of these, 10 at most.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LanguageFilterInput)
  languages?: LanguageFilterInput[] | null;

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
}
