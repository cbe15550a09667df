import { SkillRef } from '@hunar/skills';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { JobCardType } from '../../graphql/jobs-for-me.type';
import { MOST_STEPS } from '../career.service';

@ObjectType('CareerStep', {
  description:
    'One thing that would bring the viewer into the top ten of more open jobs, all else unchanged: computed.',
})
export class CareerStepType {
  @Field(() => String, { description: 'A stable code, for programs.' })
  code: string;

  @Field(() => String, { description: 'What it is, and in how many jobs it counts.' })
  sentence: string;

  @Field(() => SkillRef, { nullable: true, description: 'The skill that it is about, if any.' })
  skill: SkillRef | null;

  @Field(() => Int, { nullable: true, description: 'The level of the skill that it is about, 1 to 5, if any.' })
  level: number | null;

  @Field(() => Int, { description: 'In how many top tens the viewer would be, and is not now.' })
  jobs: number;

  @Field(() => [JobCardType], { description: 'Some of these jobs: those that would fit best; 3 at most.' })
  jobExamples: JobCardType[];
}

@ArgsType()
export class StepArgs {
  @Field(() => Int, { defaultValue: 5, description: 'How many, the best first; 1 to 20.' })
  @Min(1)
  @Max(MOST_STEPS)
  first: number;
}
