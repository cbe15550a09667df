import { connectionTypes, searchConnectionTypes } from '@hunar/graphql';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { SKILL_FACETS } from '../skill-index';
import { SkillRef } from './skill-ref.type';

@ObjectType('Skill', { description: 'A skill of the taxonomy.' })
export class SkillType {
  @Field(() => ID, { description: 'Permanent slug.' })
  id: string;

  @Field(() => String, { description: 'Canonical name.' })
  name: string;

  @Field(() => [String], { description: 'Other labels that people write.' })
  aliases: string[];

  @Field(() => [SkillRef], { description: 'Broader skills and shelves.' })
  parents: SkillRef[];

  @Field(() => [SkillRef], { description: 'Skills that whoever has this one has too.' })
  implies: SkillRef[];

  @Field(() => [SkillRef], { description: 'Neighbouring alternatives.' })
  related: SkillRef[];
}

@ObjectType('SkillMention', { description: 'A skill that was read in a text.' })
export class SkillMentionType {
  @Field(() => SkillRef, { description: 'Which skill.' })
  skill: SkillRef;

  @Field(() => Float, { description: 'How sure, 0 to 1.' })
  confidence: number;

  @Field(() => Int, { description: 'Where it starts, in UTF-16 units.' })
  start: number;

  @Field(() => Int, { description: 'Where it ends, in UTF-16 units.' })
  end: number;
}

@ObjectType('UnknownMention', { description: 'Words that look like a skill that is not known.' })
export class UnknownMentionType {
  @Field(() => String, { description: 'The words.' })
  text: string;

  @Field(() => Int, { description: 'Where they start, in UTF-16 units.' })
  start: number;

  @Field(() => Int, { description: 'Where they end, in UTF-16 units.' })
  end: number;
}

@ObjectType({ description: 'The skills of a text.' })
export class NormalisedSkills {
  @Field(() => [SkillMentionType], { description: 'Skills, each once, in the order of the text.' })
  skills: SkillMentionType[];

  @Field(() => [UnknownMentionType], { description: 'What could not be read.' })
  unknown: UnknownMentionType[];
}

@ObjectType('UnknownPhrase', { description: 'Words of people\u2019s skill lists that nobody could read yet.' })
export class UnknownPhraseType {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'The words, as they were first written.' })
  text: string;

  @Field(() => Int, { description: 'How often they were seen.' })
  occurrences: number;

  @Field(() => Date, { description: 'When they were seen last.' })
  lastSeenAt: Date;
}

export const { Connection: UnknownPhraseConnection } = connectionTypes(UnknownPhraseType, 'UnknownPhrase');

export const { Connection: SkillSearchConnection } = searchConnectionTypes(SkillType, 'Skill', SKILL_FACETS);
