import { CalendarDate, EngagementEnum, MoneyType, searchConnectionTypes } from '@hunar/graphql';
import type { Engagement } from '@hunar/kernel';
import { SkillRef, type Taxonomy } from '@hunar/skills';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { JobState } from '../domain/job-posting';
import { JOB_FACETS } from '../domain/job-query';
import type { JobCard } from '../job-document';
import { JobStateEnum } from './job-posting.type';

@ObjectType({ description: 'A job that a search found.' })
export class FoundJob {
  @Field(() => ID, { description: 'Id of the posting.' })
  id: string;

  @Field(() => String, { description: 'What is looked for, in a few words.' })
  title: string;

  @Field(() => ID, { description: 'The company.' })
  companyId: string;

  @Field(() => String, { description: 'Whose offer it is.' })
  companyName: string;

  @Field(() => [SkillRef], { description: 'Skills that the work cannot do without.' })
  mustHave: SkillRef[];

  @Field(() => [SkillRef], { description: 'Skills that help.' })
  niceToHave: SkillRef[];

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

  @Field(() => String, { nullable: true, description: 'The language of work (ISO 639-1).' })
  language: string | null;

  @Field(() => JobStateEnum, { description: 'Is somebody still looked for?' })
  state: JobState;

  @Field(() => Date, { description: 'When it was posted.' })
  postedAt: Date;

  /** A stored card as the API shows it. */
  static of(card: JobCard, taxonomy: Taxonomy): FoundJob {
    const refs = (ids: readonly string[]) => ids.map((id) => SkillRef.of(id, taxonomy));
    return Object.assign(new FoundJob(), card, {
      mustHave: refs(card.mustHave),
      niceToHave: refs(card.niceToHave),
      rateMin: MoneyType.of(card.rateMin),
      rateMax: MoneyType.of(card.rateMax),
      postedAt: new Date(card.postedAt),
    });
  }
}

export const { Connection: JobSearchConnection } = searchConnectionTypes(FoundJob, 'Job', JOB_FACETS);
