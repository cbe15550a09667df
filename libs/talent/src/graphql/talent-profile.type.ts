import { CalendarDate, EvidenceTierEnum, LanguageLevelEnum, MoneyType, VisibilityEnum } from '@hunar/graphql';
import type { EvidenceTier, LanguageLevel, Visibility } from '@hunar/kernel';
import { SkillRef } from '@hunar/skills';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ProfileWithSkills } from '../persistence/talent-profile.repository';

@ObjectType('TalentSkill', { description: 'A skill of a person.' })
export class TalentSkillType {
  @Field(() => SkillRef, { description: 'Which skill.' })
  skill: SkillRef;

  @Field(() => Int, {
    nullable: true,
    description: '1 aware, 2 beginner, 3 working, 4 advanced, 5 expert; null when unknown.',
  })
  level: number | null;

  @Field(() => Float, { nullable: true, description: 'Years of practice; null when unknown.' })
  years: number | null;

  @Field(() => EvidenceTierEnum, { description: 'What stands behind it.' })
  evidence: EvidenceTier;

  @Field(() => String, { nullable: true, description: 'Where it can be seen.' })
  evidenceUrl: string | null;
}

@ObjectType('WorkEntry', { description: 'A place of work.' })
export class WorkEntryType {
  @Field(() => String, { description: 'The position held.' })
  title: string;

  @Field(() => String, { description: 'The employer or client.' })
  organisation: string;

  @Field(() => CalendarDate, { description: 'First day.' })
  startedOn: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day; null while it goes on.' })
  endedOn: string | null;

  @Field(() => String, { nullable: true, description: 'What was done there.' })
  summary: string | null;
}

@ObjectType('EducationEntry', { description: 'A place of education.' })
export class EducationEntryType {
  @Field(() => String, { description: 'School or university.' })
  institution: string;

  @Field(() => String, { description: 'Degree or certificate.' })
  qualification: string;

  @Field(() => Int, { nullable: true, description: 'First year.' })
  startYear: number | null;

  @Field(() => Int, { nullable: true, description: 'Last year.' })
  endYear: number | null;
}

@ObjectType('LanguageSkill', { description: 'A language of a person.' })
export class LanguageSkillType {
  @Field(() => String, { description: 'ISO 639-1 code.' })
  language: string;

  @Field(() => LanguageLevelEnum, { description: 'How well.' })
  level: LanguageLevel;
}

@ObjectType('ProfileLink', { description: 'A link that a profile shows.' })
export class ProfileLinkType {
  @Field(() => String, { description: 'github, linkedin or website.' })
  kind: string;

  @Field(() => String, { description: 'An http or https address.' })
  url: string;
}

@ObjectType('WorkingHours', {
  description: 'Local hours of work on one weekday; an end before the start runs past midnight.',
})
export class WorkingHoursType {
  @Field(() => Int, { description: 'ISO weekday: 1 is Monday, 7 is Sunday.' })
  weekday: number;

  @Field(() => String, { description: 'Local time, HH:MM.' })
  start: string;

  @Field(() => String, { description: 'Local time, HH:MM.' })
  end: string;
}

@ObjectType({ description: 'How complete a profile is.' })
export class Completeness {
  @Field(() => Int, { description: '0 to 100.' })
  percent: number;

  @Field(() => [String], { description: 'Names of the fields that are missing, the weightiest first.' })
  missing: string[];
}

@ObjectType({ description: 'How to reach a person.' })
export class Contact {
  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number, E.164.' })
  phone: string | null;
}

@ObjectType('TalentProfile', { description: 'What a professional shows of themselves.' })
export class TalentProfileType {
  /** The stored profile that the resolved fields start from; not a part of the API. */
  source: ProfileWithSkills;

  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, {
    description: 'Full name; the family name is shortened until the person has claimed the profile.',
  })
  name: string;

  @Field(() => String, { nullable: true, description: 'One line about the person.' })
  headline: string | null;

  @Field(() => String, { nullable: true, description: 'The person in their own words.' })
  about: string | null;

  @Field(() => String, { nullable: true, description: 'City of residence.' })
  city: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code.' })
  country: string | null;

  @Field(() => [TalentSkillType], { description: 'Skills, the strongest first.' })
  skills: TalentSkillType[];

  @Field(() => [WorkEntryType], { description: 'Work history, as the person ordered it.' })
  workHistory: WorkEntryType[];

  @Field(() => [EducationEntryType], { description: 'Education, as the person ordered it.' })
  education: EducationEntryType[];

  @Field(() => [LanguageSkillType], { description: 'Languages.' })
  languages: LanguageSkillType[];

  @Field(() => [ProfileLinkType], { description: 'Links.' })
  links: ProfileLinkType[];

  @Field(() => MoneyType, { nullable: true, description: 'What the person asks for.' })
  rate: MoneyType | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week that the person can work.' })
  weeklyHours: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'From when; null when not said.' })
  availableFrom: string | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone.' })
  timeZone: string | null;

  @Field(() => [WorkingHoursType], { description: 'When the person works, in their own zone; empty when not said.' })
  workingHours: WorkingHoursType[];

  @Field(() => VisibilityEnum, { description: 'Who finds the profile.' })
  visibility: Visibility;

  @Field(() => Boolean, { description: 'Does the profile belong to an account yet?' })
  claimed: boolean;

  @Field(() => Completeness, { description: 'How complete the profile is.' })
  completeness: Completeness;

  @Field(() => Int, { description: 'Pass it back when you save, so that nobody\u2019s change is lost.' })
  version: number;
}
