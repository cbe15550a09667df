import { CalendarDate, EngagementEnum, enumOf } from '@hunar/graphql';
import { ENGAGEMENTS, type Engagement } from '@hunar/kernel';
import { RateFilterInput } from '@hunar/talent';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { JOB_STATES, type JobState } from '../domain/job-posting';
import { JOB_SORTS, type JobQuery, type JobSort } from '../domain/job-query';
import { JobStateEnum } from './job-offer.type';

export const JobSortEnum = enumOf('JobSort', JOB_SORTS, 'Order of the jobs found.', {
  relevance: 'The best match first; without a text the newest first.',
  rate: 'The highest pay first; jobs whose pay cannot be compared last.',
  newest: 'The newest first.',
});

const IdList = (): PropertyDecorator => (target, name) => {
  for (const decorate of [IsOptional(), ArrayMaxSize(20), IsString({ each: true }), MaxLength(100, { each: true })])
    decorate(target, name);
};
const Bound =
  (most: number): PropertyDecorator =>
  (target, name) => {
    for (const decorate of [IsOptional(), Min(0), Max(most)]) decorate(target, name);
  };

@InputType({ description: 'Which jobs to look for. All conditions hold together.' })
export class JobSearchInput implements JobQuery {
  @Field(() => String, {
    nullable: true,
    description: 'Words: titles, skills and what they imply, companies, places; typing errors are forgiven.',
  })
  @IsOptional()
  @MaxLength(300)
  text?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Asks for each of these skills, 20 at most.' })
  @IdList()
  skillsAll?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Asks for one of these skills at least, 20 at most.' })
  @IdList()
  skillsAny?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Asks for none of these skills, 20 at most.' })
  @IdList()
  skillsNot?: string[] | null;

  @Field(() => [EngagementEnum], { nullable: true, description: 'Is contracted in one of these ways.' })
  @IsOptional()
  @IsIn(ENGAGEMENTS, { each: true })
  engagements?: Engagement[] | null;

  @Field(() => [String], { nullable: true, description: 'Is worked in one of these languages (ISO 639-1).' })
  @IdList()
  languages?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Is offered by one of these companies.' })
  @IdList()
  companyIds?: string[] | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Pays this much at least, at the upper end, USD per hour; fixed prices and currencies without an exchange rate are left out.',
  })
  @Bound(1_000_000)
  rateMin?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Pays this much at most, at the lower end, USD per hour; fixed prices and currencies without an exchange rate are left out.',
  })
  @Bound(1_000_000)
  rateMax?: number | null;

  @Field(() => RateFilterInput, { nullable: true, description: 'The same in another currency or period.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RateFilterInput)
  rate?: RateFilterInput | null;

  @Field(() => Int, { nullable: true, description: 'Takes at least these hours a week.' })
  @Bound(168)
  @IsInt()
  hoursMin?: number | null;

  @Field(() => Int, { nullable: true, description: 'Takes at most these hours a week.' })
  @Bound(168)
  @IsInt()
  hoursMax?: number | null;

  @Field(() => Float, { nullable: true, description: 'Asks for these common hours a day at most, or for none.' })
  @Bound(24)
  overlapMax?: number | null;

  @Field(() => Date, { nullable: true, description: 'Was posted then or later.' })
  @IsOptional()
  postedSince?: Date | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Starts on this day or earlier; "as soon as possible" counts from the posting.',
  })
  @IsOptional()
  startsBy?: string | null;

  @Field(() => [JobStateEnum], {
    defaultValue: ['open'],
    description: 'Closed ones are found by their company and operators alone.',
  })
  @ArrayMinSize(1)
  @IsIn(JOB_STATES, { each: true })
  states: JobState[] = ['open'];

  @Field(() => JobSortEnum, { defaultValue: 'relevance', description: 'In which order.' })
  @IsIn(JOB_SORTS)
  sort: JobSort = 'relevance';
}
