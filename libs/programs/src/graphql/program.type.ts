import { connectionTypes, CalendarDate, enumOf } from '@hunar/graphql';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ENROLMENT_STATUSES, type EnrolmentStatus } from '../trainee-import/domain/fields';
import { type Track, TRACKS } from '../domain/tracks';

export const EnrolmentStatusEnum = enumOf(
  'EnrolmentStatus',
  ENROLMENT_STATUSES,
  'Where a trainee stands in a cohort.',
  {
    enrolled: 'Has a place.',
    active: 'Takes part.',
    completed: 'Went through to the end.',
    certified: 'Passed, and holds the certificate.',
    dropped: 'Left before the end.',
  },
);

export const TrackEnum = enumOf('Track', TRACKS, 'What a programme teaches.', {
  generative_ai: 'Generative and agentic AI.',
  cloud_native: 'Containers, orchestration and cloud platforms.',
  blockchain: 'Smart contracts and decentralised applications.',
  iot: 'Connected devices.',
  web: 'Web applications.',
});

@ObjectType('Program', { description: 'A training programme of a sponsor.' })
export class ProgramType {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'Its name in addresses and on the command line.' })
  slug: string;

  @Field(() => String, { description: 'What people call it.' })
  name: string;

  @Field(() => [TrackEnum], { description: 'What it teaches; a certificate stands behind the skills of these tracks.' })
  tracks: Track[];

  organisationId: string;
}

@ObjectType('Cohort', { description: 'The people who go through a programme together.' })
export class CohortType {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'Its name in addresses and on the command line, unique in the programme.' })
  slug: string;

  @Field(() => String, { description: 'What people call it.' })
  name: string;

  programId: string;
  organisationId: string;
}

@ObjectType('CohortCounts', { description: 'How many enrolments of a cohort stand where.' })
export class CohortCountsType {
  @Field(() => Int, { description: 'All enrolments.' })
  total: number;

  @Field(() => Int, { description: 'Have a place.' })
  enrolled: number;

  @Field(() => Int, { description: 'Take part.' })
  active: number;

  @Field(() => Int, { description: 'Went through to the end.' })
  completed: number;

  @Field(() => Int, { description: 'Hold the certificate.' })
  certified: number;

  @Field(() => Int, { description: 'Left before the end.' })
  dropped: number;

  @Field(() => Int, { description: 'Have claimed their profile.' })
  claimed: number;
}

@ObjectType('Enrolment', { description: 'What a programme says about a person, for its admins.' })
export class EnrolmentType {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => ID, { description: 'The profile of the person.' })
  profileId: string;

  @Field(() => String, { description: 'The full name as the programme wrote it.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'The roll number as the programme wrote it.' })
  rollNumber: string | null;

  @Field(() => EnrolmentStatusEnum, { description: 'Where the person stands.' })
  status: EnrolmentStatus;

  @Field(() => Float, { nullable: true, description: 'Exam score, 0 to 100.' })
  examScore: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When the person completed.' })
  completedOn: string | null;

  @Field(() => Boolean, { description: 'Has the person claimed the profile?' })
  claimed: boolean;
}

export const { Connection: EnrolmentConnection, Edge: EnrolmentEdge } = connectionTypes(EnrolmentType, 'Enrolment');

@ObjectType({ description: 'An enrolment as everybody sees it who may see the profile.' })
export class ProfileEnrolment {
  @Field(() => String, { description: 'Name of the programme.' })
  programName: string;

  @Field(() => String, { description: 'Name of the cohort.' })
  cohortName: string;

  @Field(() => EnrolmentStatusEnum, { description: 'Where the person stands.' })
  status: EnrolmentStatus;

  @Field(() => CalendarDate, { nullable: true, description: 'When the person completed.' })
  completedOn: string | null;
}
