import { CalendarDate, EvidenceTierEnum, MoneyType } from '@hunar/graphql';
import type { EvidenceTier } from '@hunar/kernel';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LanguageSkillType, TalentSkillType, WorkingHoursType } from '../talent-profile.type';

@ObjectType('TalentCard', { description: 'A person in a list: what a result card shows.' })
export class TalentCardType {
  @Field(() => ID, { description: 'Id of the profile.' })
  id: string;

  @Field(() => String, { description: 'Name; the family name is shortened until the person has claimed the profile.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'One line about the person.' })
  headline: string | null;

  @Field(() => String, { nullable: true, description: 'City of residence.' })
  city: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2 code.' })
  country: string | null;

  @Field(() => MoneyType, { nullable: true, description: 'What the person asks for.' })
  rate: MoneyType | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week that the person can work.' })
  weeklyHours: number | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone.' })
  timeZone: string | null;

  @Field(() => [WorkingHoursType], { description: 'When the person works, in their own zone; empty when not said.' })
  workingHours: WorkingHoursType[];

  @Field(() => CalendarDate, { nullable: true, description: 'Free from this day; null when not said.' })
  availableFrom: string | null;

  @Field(() => [LanguageSkillType], { description: 'Languages.' })
  languages: LanguageSkillType[];

  @Field(() => [TalentSkillType], { description: 'Skills, the strongest first.' })
  skills: TalentSkillType[];

  @Field(() => [String], { description: 'Names of the programmes that enrolled the person.' })
  programs: string[];

  @Field(() => Boolean, { description: 'Has a programme certified the person?' })
  certified: boolean;

  @Field(() => Boolean, { description: 'Does the profile belong to an account yet?' })
  claimed: boolean;

  @Field(() => EvidenceTierEnum, { description: 'The strongest evidence of any skill.' })
  evidence: EvidenceTier;
}
