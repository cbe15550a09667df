import { CalendarDate, EngagementEnum, enumOf, MoneyType, PeriodEnum } from '@hunar/graphql';
import type { Engagement, Period } from '@hunar/kernel';
import { SkillRef, UnknownMentionType } from '@hunar/skills';
import { LanguageSkillType } from '@hunar/talent';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { SENIORITIES, type Seniority } from '../job-post/job-post-reading';
import { ReadItemType } from './read-item.type';

const SeniorityEnum = enumOf('Seniority', SENIORITIES, 'How senior a job is.', {
  intern: 'Internship, traineeship.',
  junior: 'Junior, entry level.',
  mid: 'Middle.',
  senior: 'Senior.',
  lead: 'Leads a team.',
  staff: 'Staff.',
  principal: 'Principal.',
  head: 'Head, director, chief.',
});

@ObjectType('ReadSkill', { description: 'A skill that a text asks for.' })
export class ReadSkillType {
  @Field(() => SkillRef, { description: 'The skill.' })
  skill: SkillRef;

  @Field(() => Int, { nullable: true, description: '1 (aware) to 5 (expert); null when not said.' })
  minLevel: number | null;

  @Field(() => Float, { nullable: true, description: 'Years of experience; null when not said.' })
  years: number | null;
}

@ObjectType('ReadPay', { description: 'Pay as a text states it; null for what it does not state.' })
export class ReadPayType {
  @Field(() => Float, { nullable: true, description: 'Lower end, in major units.' })
  min: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end, in major units.' })
  max: number | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code.' })
  currency: string | null;

  @Field(() => PeriodEnum, { nullable: true, description: 'What it is paid per.' })
  period: Period | null;
}

@ObjectType('ReadJobPost', { description: 'The posting that a text describes. Null: the text does not say.' })
export class ReadJobPostType {
  @Field(() => String, { nullable: true, description: 'Title.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'The firm that hires.' })
  companyName: string | null;

  @Field(() => SeniorityEnum, { nullable: true, description: 'How senior.' })
  seniority: Seniority | null;

  @Field(() => EngagementEnum, { nullable: true, description: 'How the work is contracted.' })
  engagement: Engagement | null;

  @Field(() => [ReadSkillType], { description: 'Skills that the work cannot do without, in the order of the text.' })
  mustHave: ReadSkillType[];

  @Field(() => [ReadSkillType], { description: 'Skills that are welcome, in the order of the text.' })
  niceToHave: ReadSkillType[];

  @Field(() => ReadPayType, {
    nullable: true,
    description: 'Pay as it is written, without currency or period where none is stated.',
  })
  pay: ReadPayType | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'Lower end of the pay, where currency and period are stated.',
  })
  rateMin: MoneyType | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'Upper end of the pay, where currency and period are stated.',
  })
  rateMax: MoneyType | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week; of a range the lower end.' })
  weeklyHours: number | null;

  @Field(() => Float, { nullable: true, description: 'Hours a day that both sides shall be at work together.' })
  overlapHours: number | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone.' })
  timeZone: string | null;

  @Field(() => String, { nullable: true, description: 'Place, as written.' })
  place: string | null;

  @Field(() => Boolean, { nullable: true, description: 'False: on site or hybrid.' })
  remote: boolean | null;

  @Field(() => Float, { nullable: true, description: 'Years of experience in all.' })
  yearsMin: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day of work; null also for as soon as possible.' })
  startsOn: string | null;

  @Field(() => LanguageSkillType, { nullable: true, description: 'Language and its level.' })
  language: LanguageSkillType | null;
}

@ObjectType('JobPostReading', { description: 'A job post, read.' })
export class JobPostReadingType {
  @Field(() => [ReadItemType], { description: 'Everything that was read, in the order of the text.' })
  items: ReadItemType[];

  @Field(() => ReadJobPostType, { description: 'The posting that follows from it.' })
  draft: ReadJobPostType;

  @Field(() => [UnknownMentionType], { description: 'What looks like a skill and is not known.' })
  unknown: UnknownMentionType[];

  @Field(() => Boolean, { description: 'Was a language model asked, and did it answer usably?' })
  assisted: boolean;
}
