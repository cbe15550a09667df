import { JobOffer } from '@hunar/hiring';
import { SkillRef } from '@hunar/skills';
import { Field, Float, ID, Int, ObjectType, PickType } from '@nestjs/graphql';
import { GapType, ScorePartType } from './match.type';
import { MutualScoreType } from './mutual-score.type';

@ObjectType('JobCard', { description: 'A job in a list.' })
export class JobCardType extends PickType(JobOffer, ['title', 'rateMin', 'rateMax', 'weeklyHours', 'engagement']) {
  /** The company; the API shows its name. */
  organisationId: string;

  @Field(() => ID, { description: 'Id of the posting.' })
  id: string;

  @Field(() => [SkillRef], { description: 'Skills that the work cannot do without.' })
  mustHave: SkillRef[];

  @Field(() => [SkillRef], { description: 'Skills that help.' })
  niceToHave: SkillRef[];
}

@ObjectType('JobMatch', { description: 'A job that fits the viewer, and why.' })
export class JobMatchType {
  @Field(() => Int, { description: 'Place on the list, from 1.' })
  rank: number;

  @Field(() => JobCardType, { description: 'The job.' })
  job: JobCardType;

  @Field(() => Float, { description: '0 to 100: the sum of the contributions of its parts.' })
  score: number;

  @Field(() => MutualScoreType, { description: 'Both sides: the score, and how far the job meets your wishes.' })
  both: MutualScoreType;

  @Field(() => String, { description: 'Why it fits, in one sentence.' })
  sentence: string;

  @Field(() => [ScorePartType], { description: 'What the score is made of.' })
  parts: ScorePartType[];

  @Field(() => [GapType], { description: 'What would raise the score: what to do. The largest gain first.' })
  gaps: GapType[];
}

@ObjectType('JobsForMe', { description: 'The open jobs that fit the viewer.' })
export class JobsForMeType {
  @Field(() => String, { description: 'Which model ranked; scores of different models are not comparable.' })
  modelVersion: string;

  @Field(() => [JobMatchType], { description: 'The jobs, the best first.' })
  matches: JobMatchType[];
}
