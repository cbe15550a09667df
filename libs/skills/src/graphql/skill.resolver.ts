import { Access } from '@hunar/graphql';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { SkillNormaliser } from '../domain/skill-normaliser';
import { Taxonomy } from '../domain/taxonomy';
import { SkillFinder } from '../skill-finder';
import { NormalisedSkills, SkillType } from './skill.type';
import { toSkill, toSkillRef } from './to-skill';

/** Longer texts are cut: a résumé is shorter. */
const LONGEST_TEXT = 50_000;

@Resolver(() => SkillType)
export class SkillResolver {
  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly normaliser: SkillNormaliser,
    private readonly finder: SkillFinder,
  ) {}

  @Access('public')
  @Query(() => [SkillType], {
    description: 'Skills that what is being typed may become, the likeliest first; 50 at most.',
  })
  skills(
    @Args('search', { description: 'The beginning of a name or alias.' }) search: string,
    @Args('first', { type: () => Int, defaultValue: 10, description: 'How many.' }) first: number,
  ): SkillType[] {
    return this.finder
      .find(search.slice(0, 100), Math.min(Math.max(first, 0), 50))
      .map((skill) => toSkill(skill, this.taxonomy));
  }

  @Access('public')
  @Query(() => SkillType, { nullable: true, description: 'A skill by its id; null when there is none.' })
  skill(@Args('id', { type: () => ID, description: 'Id of the skill.' }) id: string): SkillType | null {
    const skill = this.taxonomy.byId(id);
    return skill ? toSkill(skill, this.taxonomy) : null;
  }

  @Access('public')
  @Query(() => NormalisedSkills, {
    description: 'Reads skills out of free text, of which the first 50,000 characters are read.',
  })
  normaliseSkills(@Args('text', { description: 'A list or prose.' }) text: string): NormalisedSkills {
    const { skills, unknown } = this.normaliser.normalise(text.slice(0, LONGEST_TEXT));
    return {
      skills: skills.map(({ id, confidence, start, end }) => ({
        skill: toSkillRef(id, this.taxonomy),
        confidence,
        start,
        end,
      })),
      unknown: [...unknown],
    };
  }
}
