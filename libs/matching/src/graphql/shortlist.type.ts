import { InputFailed } from '@hunar/graphql';
import { TalentCardType } from '@hunar/talent';
import { createUnionType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { GapType, ScorePartType } from './match.type';
import { MutualScoreType } from './mutual-score.type';

@ObjectType('ExposureMove', {
  description: 'People who stand on many lists give way, within bounds, to others who fit as well. No score changes.',
})
export class ExposureMoveType {
  @Field(() => Int, { description: 'Place in the order that was asked for.' })
  fromRank: number;

  @Field(() => Int, { description: 'Place on this list.' })
  toRank: number;

  @Field(() => Int, { description: 'In the top ten of so many other open jobs.' })
  topTens: number;

  @Field(() => String, { description: 'Why, and by how much at most.' })
  sentence: string;
}

@ObjectType('Match', { description: 'A person on a shortlist, and why.' })
export class MatchType {
  /** The posting; of a preview no id of one. */
  jobId: string;

  @Field(() => Int, { description: 'Place on the list, from 1.' })
  rank: number;

  @Field(() => Int, { description: 'Place by the score alone, from 1.' })
  scoreRank: number;

  @Field(() => ExposureMoveType, {
    nullable: true,
    description: 'Why the person stands elsewhere than the order alone would put them; null: they do not.',
  })
  moved: ExposureMoveType | null;

  @Field(() => MutualScoreType, { description: 'Both sides: the score, and how far the job meets the wishes.' })
  both: MutualScoreType;

  @Field(() => TalentCardType, { description: 'The person.' })
  talent: TalentCardType;

  @Field(() => Float, { description: '0 to 100: the sum of the contributions of its parts.' })
  score: number;

  @Field(() => String, { description: 'Why the person is on the list, in one sentence.' })
  sentence: string;

  @Field(() => [ScorePartType], { description: 'What the score is made of.' })
  parts: ScorePartType[];

  @Field(() => [GapType], { description: 'What would raise the score: what to ask about. The largest gain first.' })
  gaps: GapType[];
}

@ObjectType('Shortlist', { description: 'The best people for a job: those that scoring everybody would give.' })
export class ShortlistType {
  @Field(() => String, { description: 'Which model ranked; scores of different models are not comparable.' })
  modelVersion: string;

  @Field(() => Int, { description: 'How many people founders may see.' })
  poolSize: number;

  @Field(() => Int, { description: 'How many of them were scored; the others could not reach the list.' })
  considered: number;

  @Field(() => Float, { description: 'Milliseconds that it took.' })
  tookMs: number;

  @Field(() => Date, { description: 'Every change that was saved before is in it.' })
  freshAsOf: Date;

  @Field(() => [MatchType], { description: 'The people, the best first.' })
  matches: MatchType[];

  @Field(() => [String], { description: 'Who is left out, and why: a sentence for each required skill.' })
  gates: string[];

  @Field(() => String, {
    nullable: true,
    description: 'How the founder weighs otherwise than the model; null: they do not.',
  })
  emphasis: string | null;
}

export const ShortlistPreviewResult = createUnionType({
  name: 'ShortlistPreviewResult',
  description: 'The shortlist, or what is wrong with the job.',
  types: () => [ShortlistType, InputFailed] as const,
  resolveType: (value: object) => (value instanceof InputFailed ? InputFailed : ShortlistType),
});
