import { CalendarDate, LanguageLevelEnum, MoneyInput, VisibilityEnum } from '@hunar/graphql';
import { LANGUAGE_LEVELS, type LanguageLevel, type SkillLevel, VISIBILITIES, type Visibility } from '@hunar/kernel';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { TalentWishesInput } from './talent-wishes.type';
import type { LinkKind } from '../domain/profile';

@InputType({ description: 'A skill of a person.' })
export class TalentSkillInput {
  @Field(() => ID, { description: 'Id of the skill.' })
  @IsString()
  skillId: string;

  @Field(() => Int, { nullable: true, description: '1 aware, 2 beginner, 3 working, 4 advanced, 5 expert.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  level?: SkillLevel | null;

  @Field(() => Float, { nullable: true, description: 'Years of practice.' })
  @IsOptional()
  @Min(0)
  @Max(60)
  years?: number | null;

  @Field(() => String, { nullable: true, description: 'Where it can be seen: an http or https address.' })
  @IsOptional()
  @MaxLength(500)
  evidenceUrl?: string | null;
}

@InputType({ description: 'A place of work.' })
export class WorkEntryInput {
  @Field(() => String, { description: 'The position held.' })
  @Length(1, 200)
  title: string;

  @Field(() => String, { description: 'The employer or client.' })
  @Length(1, 200)
  organisation: string;

  @Field(() => CalendarDate, { description: 'First day.' })
  @IsString()
  startedOn: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day; null while it goes on.' })
  @IsOptional()
  @IsString()
  endedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What was done there.' })
  @IsOptional()
  @MaxLength(4000)
  summary?: string | null;
}

@InputType({ description: 'A place of education.' })
export class EducationEntryInput {
  @Field(() => String, { description: 'School or university.' })
  @Length(1, 200)
  institution: string;

  @Field(() => String, { description: 'Degree or certificate.' })
  @Length(1, 200)
  qualification: string;

  @Field(() => Int, { nullable: true, description: 'First year.' })
  @IsOptional()
  @Min(1940)
  @Max(2100)
  startYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Last year.' })
  @IsOptional()
  @Min(1940)
  @Max(2100)
  endYear?: number | null;
}

@InputType({ description: 'A language and its level.' })
export class LanguageSkillInput {
  @Field(() => String, { description: 'ISO 639-1 code.' })
  @Length(2, 2)
  language: string;

  @Field(() => LanguageLevelEnum, { description: 'How well.' })
  @IsIn(LANGUAGE_LEVELS)
  level: LanguageLevel;
}

@InputType({ description: 'A link that a profile shows.' })
export class ProfileLinkInput {
  @Field(() => String, { description: 'github, linkedin or website.' })
  @IsString()
  kind: LinkKind;

  @Field(() => String, { description: 'An http or https address.' })
  @MaxLength(500)
  url: string;
}

@InputType({ description: 'Local hours of work on one weekday; an end before the start runs past midnight.' })
export class WorkingHoursInput {
  @Field(() => Int, { description: 'ISO weekday: 1 is Monday, 7 is Sunday.' })
  @IsInt()
  weekday: number;

  @Field(() => String, { description: 'Local time, HH:MM.' })
  @IsString()
  start: string;

  @Field(() => String, { description: 'Local time, HH:MM.' })
  @IsString()
  end: string;
}

@InputType({
  description: 'Changes to one\u2019s own profile. Absent: as it was; null: emptied; a list replaces the list.',
})
export class UpdateProfileInput {
  @Field(() => Int, { description: 'The version that was read.' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true, description: 'Full name; cannot be emptied.' })
  @IsOptional()
  @MaxLength(200)
  name?: string;

  @Field(() => String, { nullable: true, description: 'One line about the person, 160 characters at most.' })
  @IsOptional()
  @MaxLength(160)
  headline?: string | null;

  @Field(() => String, { nullable: true, description: 'The person in their own words, 5,000 characters at most.' })
  @IsOptional()
  @MaxLength(5000)
  about?: string | null;

  @Field(() => String, { nullable: true, description: 'City of residence.' })
  @IsOptional()
  @MaxLength(100)
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code.' })
  @IsOptional()
  @Length(2, 2)
  country?: string | null;

  @Field(() => [TalentSkillInput], { nullable: true, description: 'All skills, 100 at most.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => TalentSkillInput)
  skills?: TalentSkillInput[];

  @Field(() => [WorkEntryInput], { nullable: true, description: 'All of the work history, 50 entries at most.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => WorkEntryInput)
  workHistory?: WorkEntryInput[];

  @Field(() => [EducationEntryInput], { nullable: true, description: 'All of the education, 50 entries at most.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => EducationEntryInput)
  education?: EducationEntryInput[];

  @Field(() => [LanguageSkillInput], { nullable: true, description: 'All languages, 20 at most.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LanguageSkillInput)
  languages?: LanguageSkillInput[];

  @Field(() => [ProfileLinkInput], { nullable: true, description: 'All links, 20 at most.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ProfileLinkInput)
  links?: ProfileLinkInput[];

  @Field(() => MoneyInput, { nullable: true, description: 'What the person asks for.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MoneyInput)
  rate?: MoneyInput | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week, 1 to 168.' })
  @IsOptional()
  @IsInt()
  weeklyHours?: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Available from; null: not said.' })
  @IsOptional()
  @IsString()
  availableFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone.' })
  @IsOptional()
  @MaxLength(60)
  timeZone?: string | null;

  @Field(() => [WorkingHoursInput], { nullable: true, description: 'All working hours, 28 entries at most.' })
  @IsOptional()
  @ArrayMaxSize(28)
  @ValidateNested({ each: true })
  @Type(() => WorkingHoursInput)
  workingHours?: WorkingHoursInput[];

  @Field(() => VisibilityEnum, { nullable: true, description: 'Who finds the profile.' })
  @IsOptional()
  @IsIn(VISIBILITIES)
  visibility?: Visibility;

  @Field(() => TalentWishesInput, { nullable: true, description: 'What the person wishes of a job; null: nothing.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => TalentWishesInput)
  wishes?: TalentWishesInput | null;
}
