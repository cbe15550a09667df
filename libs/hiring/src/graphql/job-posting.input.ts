import { CalendarDate, EngagementEnum, MoneyInput } from '@hunar/graphql';
import type { Engagement } from '@hunar/kernel';
import { LanguageSkillInput, WorkingHoursInput } from '@hunar/talent';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { EmphasisInput } from './emphasis.type';

// What the values may be is checked by the domain, which answers with a path and a sentence; here only names and types are stated.

@InputType({ description: 'A skill that a job asks for.' })
export class JobSkillInput {
  @Field(() => String, { description: 'Id of the skill, or its name in any usual spelling.' })
  @Allow()
  skill: string;

  @Field(() => Int, { nullable: true, description: 'The level wished for, 1 to 5; it ranks only.' })
  @Allow()
  minLevel?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Leave out whoever lacks the skill? For must-haves alone.',
  })
  @Allow()
  required: boolean;
}

@InputType({ description: 'An offer of work. A list replaces the list; null: not asked for.' })
export class JobPostingInput {
  @Field(() => ID, { nullable: true, description: 'The company; null: the only one of the viewer.' })
  @Allow()
  companyId?: string | null;

  @Field(() => String, { description: '1 to 160 characters.' })
  @Allow()
  title: string;

  @Field(() => String, { nullable: true, description: '10,000 characters at most.' })
  @Allow()
  description?: string | null;

  @Field(() => [JobSkillInput], { description: 'Skills that the work cannot do without, 1 to 20.' })
  @Allow()
  mustHave: JobSkillInput[];

  @Field(() => [JobSkillInput], { nullable: true, description: 'Skills that help, 20 at most.' })
  @Allow()
  niceToHave?: JobSkillInput[] | null;

  @Field(() => MoneyInput, { nullable: true, description: 'The least that is paid.' })
  @Allow()
  rateMin?: MoneyInput | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'The most that is paid, in the currency and period of `rateMin`.',
  })
  @Allow()
  rateMax?: MoneyInput | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week, 1 to 168.' })
  @Allow()
  weeklyHours?: number | null;

  @Field(() => Float, { nullable: true, description: 'Hours a working day at work together, 0 to 24.' })
  @Allow()
  overlapHours?: number | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone; null: the company\u2019s.' })
  @Allow()
  timeZone?: string | null;

  @Field(() => [WorkingHoursInput], { nullable: true, description: 'Null or empty: 09:00 to 18:00, Monday to Friday.' })
  @Allow()
  workingHours?: WorkingHoursInput[] | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day of work; null: as soon as possible.' })
  @Allow()
  startsOn?: string | null;

  @Field(() => EngagementEnum, { defaultValue: 'hourly', description: 'How the work is contracted.' })
  @Allow()
  engagement: Engagement;

  @Field(() => LanguageSkillInput, { nullable: true, description: 'The language of work, and how well.' })
  @Allow()
  language?: LanguageSkillInput | null;

  @Field(() => EmphasisInput, { nullable: true, description: 'Null: as the model weighs.' })
  @Allow()
  emphasis?: EmphasisInput | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'May people who stand on many shortlists give way to others who fit as well? Within bounds.',
  })
  @Allow()
  spreadExposure: boolean;
}
