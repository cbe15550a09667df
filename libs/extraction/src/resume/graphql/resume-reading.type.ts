import { CalendarDate, LanguageLevelEnum, MoneyType } from '@hunar/graphql';
import type { LanguageLevel } from '@hunar/kernel';
import { SkillRef, UnknownMentionType } from '@hunar/skills';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { ReadItemType } from '../../graphql/read-item.type';

@ObjectType('ReadHeldSkill', { description: 'A skill that a résumé names.' })
export class ReadHeldSkillType {
  @Field(() => SkillRef, { description: 'Which skill.' })
  skill: SkillRef;

  @Field(() => Int, { nullable: true, description: '1 (aware) to 5 (expert); null when not said.' })
  level: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'As stated, or else the time in jobs whose text names the skill, two at a time counted once.',
  })
  years: number | null;

  @Field(() => String, { nullable: true, description: 'A repository of a project that names the skill.' })
  evidenceUrl: string | null;
}

@ObjectType('ReadWork', { description: 'A job that a résumé names. Null: it does not say.' })
export class ReadWorkType {
  @Field(() => String, { nullable: true, description: 'The position held.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'The employer or client.' })
  organisation: string | null;

  @Field(() => String, { nullable: true, description: 'First month, YYYY-MM, or YYYY where only the year is said.' })
  from: string | null;

  @Field(() => String, { nullable: true, description: 'Last month, as `from`.' })
  to: string | null;

  @Field(() => Boolean, { description: 'Does it go on?' })
  current: boolean;

  @Field(() => CalendarDate, { nullable: true, description: 'First day that `from` may mean, for a profile.' })
  startedOn: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day that `to` may mean; null while it goes on.' })
  endedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Place, as written.' })
  place: string | null;

  @Field(() => String, { nullable: true, description: 'What was done there.' })
  summary: string | null;
}

@ObjectType('ReadEducation', { description: 'A place of education that a résumé names. Null: it does not say.' })
export class ReadEducationType {
  @Field(() => String, { nullable: true, description: 'School or university.' })
  institution: string | null;

  @Field(() => String, { nullable: true, description: 'Degree or certificate.' })
  qualification: string | null;

  @Field(() => Int, { nullable: true, description: 'First year.' })
  startYear: number | null;

  @Field(() => Int, { nullable: true, description: 'Last year.' })
  endYear: number | null;
}

@ObjectType('ReadLanguage', { description: 'A language that a résumé names.' })
export class ReadLanguageType {
  @Field(() => String, { description: 'ISO 639-1 code.' })
  language: string;

  @Field(() => LanguageLevelEnum, { nullable: true, description: 'How well; null when not said.' })
  level: LanguageLevel | null;
}

@ObjectType('ReadLink', { description: 'A page of the person.' })
export class ReadLinkType {
  @Field(() => String, { description: 'github, linkedin or website.' })
  kind: string;

  @Field(() => String, { description: 'An http or https address.' })
  url: string;
}

@ObjectType('ReadResume', { description: 'The profile that a résumé describes. Null and empty: it does not say.' })
export class ReadResumeType {
  @Field(() => String, { nullable: true, description: 'Name.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'One line about the person.' })
  headline: string | null;

  @Field(() => String, { nullable: true, description: 'The person in their own words.' })
  about: string | null;

  @Field(() => String, { nullable: true, description: 'City of residence.' })
  city: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code.' })
  country: string | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone of the city or country.' })
  timeZone: string | null;

  @Field(() => MoneyType, { nullable: true, description: 'What the person asks for.' })
  rate: MoneyType | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week that the person can work.' })
  weeklyHours: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'From when the person can work.' })
  availableFrom: string | null;

  @Field(() => [ReadLinkType], { description: 'Pages of the person.' })
  links: ReadLinkType[];

  @Field(() => [ReadHeldSkillType], { description: 'Skills, in the order of the text.' })
  skills: ReadHeldSkillType[];

  @Field(() => [ReadWorkType], { description: 'Jobs, in the order of the text.' })
  workHistory: ReadWorkType[];

  @Field(() => [ReadEducationType], { description: 'Education, in the order of the text.' })
  education: ReadEducationType[];

  @Field(() => [ReadLanguageType], { description: 'Languages.' })
  languages: ReadLanguageType[];
}

@ObjectType('ReadContact', { description: 'How a résumé says to reach its person.' })
export class ReadContactType {
  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number, E.164.' })
  phone: string | null;
}

@ObjectType('ResumeReading', { description: 'A résumé, read.' })
export class ResumeReadingType {
  @Field(() => [ReadItemType], { description: 'Everything that was read, in the order of the text.' })
  items: ReadItemType[];

  @Field(() => ReadResumeType, { description: 'The draft of a profile that follows from it.' })
  draft: ReadResumeType;

  @Field(() => ReadContactType, { description: 'Contact details, for whoever sent the résumé.' })
  contact: ReadContactType;

  @Field(() => String, { description: 'The text that the items point into.' })
  text: string;

  @Field(() => [UnknownMentionType], { description: 'What looks like a skill and is not known.' })
  unknown: UnknownMentionType[];
}
