import { CalendarDate, EngagementEnum, enumOf, MoneyType } from '@hunar/graphql';
import type { Engagement } from '@hunar/kernel';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { JOB_STATES, type JobState } from '../domain/job-posting';

export const JobStateEnum = enumOf('JobState', JOB_STATES, 'Is somebody still looked for?', {
  open: 'Yes: it is matched.',
  closed: 'No longer.',
});

/** What every view of a job says alike. */
@ObjectType({ isAbstract: true })
export class JobOffer {
  @Field(() => String, { description: 'What is looked for, in a few words.' })
  title: string;

  @Field(() => MoneyType, { nullable: true, description: 'The least that is paid.' })
  rateMin: MoneyType | null;

  @Field(() => MoneyType, { nullable: true, description: 'The most that is paid.' })
  rateMax: MoneyType | null;

  @Field(() => Int, { nullable: true, description: 'Hours a week.' })
  weeklyHours: number | null;

  @Field(() => Float, { nullable: true, description: 'Hours a working day that both sides are at work together.' })
  overlapHours: number | null;

  @Field(() => String, { description: 'IANA time zone of the working hours.' })
  timeZone: string;

  @Field(() => CalendarDate, { nullable: true, description: 'First day of work; null: as soon as possible.' })
  startsOn: string | null;

  @Field(() => EngagementEnum, { description: 'How the work is contracted.' })
  engagement: Engagement;

  @Field(() => JobStateEnum, { description: 'Is somebody still looked for?' })
  state: JobState;
}
