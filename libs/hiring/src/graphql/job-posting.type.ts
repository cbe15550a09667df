import { connectionTypes, InputFailed } from '@hunar/graphql';
import { SkillRef } from '@hunar/skills';
import { LanguageSkillType, WorkingHoursType } from '@hunar/talent';
import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EmphasisType } from './emphasis.type';
import { JobOffer } from './job-offer.type';

@ObjectType('JobSkill', { description: 'A skill that a job asks for.' })
export class JobSkillType {
  @Field(() => SkillRef, { description: 'Which skill.' })
  skill: SkillRef;

  @Field(() => Int, {
    nullable: true,
    description: 'The level wished for, 1 to 5. It ranks and never leaves anybody out.',
  })
  minLevel: number | null;

  @Field(() => Boolean, { description: 'Is whoever lacks the skill left out of the shortlist?' })
  required: boolean;
}

@ObjectType('JobPosting', { description: 'An offer of work.' })
export class JobPostingType extends JobOffer {
  /** The company; the API shows it as `company`. */
  organisationId: string;

  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'The work in the words of the company; empty when it says no more.' })
  description: string;

  @Field(() => [JobSkillType], { description: 'Skills that the work cannot do without.' })
  mustHave: JobSkillType[];

  @Field(() => [JobSkillType], { description: 'Skills that help.' })
  niceToHave: JobSkillType[];

  @Field(() => [WorkingHoursType], { description: 'When the company works; empty: 09:00 to 18:00, Monday to Friday.' })
  workingHours: WorkingHoursType[];

  @Field(() => LanguageSkillType, { nullable: true, description: 'The language of work, and how well.' })
  language: LanguageSkillType | null;

  @Field(() => EmphasisType, { description: 'What its shortlist weighs more or less than the model does.' })
  emphasis: EmphasisType;

  @Field(() => Boolean, {
    description:
      'May people who stand on many shortlists give way to others who fit as well? Within bounds; nobody\u2019s score changes.',
  })
  spreadExposure: boolean;

  @Field(() => Int, { description: 'Pass it back when you save, so that nobody\u2019s change is lost.' })
  version: number;

  @Field(() => Date, { description: 'When it was posted.' })
  createdAt: Date;
}

export const { Connection: JobPostingConnection, Edge: JobPostingEdge } = connectionTypes(JobPostingType, 'JobPosting');

export const PostJobResult = createUnionType({
  name: 'PostJobResult',
  description: 'The posting as it is now, or what is wrong with the input.',
  types: () => [JobPostingType, InputFailed] as const,
  resolveType: (value: object) => (value instanceof InputFailed ? InputFailed : JobPostingType),
});
