import { Access } from '@hunar/graphql';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { SkillNormaliser } from '../domain/skill-normaliser';
import { Taxonomy } from '../domain/taxonomy';
import type { Skill } from '../domain/taxonomy.types';
import { SkillFinder } from '../skill-finder';
import { SkillRef } from './skill-ref.type';
import { NormalisedSkills, SkillType } from './skill.type';

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
    return this.finder.find(search.slice(0, 100), Math.min(Math.max(first, 0), 50)).map((skill) => this.toType(skill));
  }

  @Access('public')
  @Query(() => SkillType, { nullable: true, description: 'A skill by its id; null when there is none.' })
  skill(@Args('id', { type: () => ID, description: 'Id of the skill.' }) id: string): SkillType | null {
    const skill = this.taxonomy.byId(id);
    return skill ? this.toType(skill) : null;
  }

  @Access('public')
  @Query(() => NormalisedSkills, {
    description: 'Reads skills out of free text, of which the first 50,000 characters are read.',
  })
  normaliseSkills(@Args('text', { description: 'A list or prose.' }) text: string): NormalisedSkills {
    const { skills, unknown } = this.normaliser.normalise(text.slice(0, LONGEST_TEXT));
    return {
      skills: skills.map(({ id, confidence, start, end }) => ({ skill: this.ref(id), confidence, start, end })),
      unknown: [...unknown],
    };
  }

  private toType({ id, name, aliases, parents, implies }: Skill): SkillType {
    const refs = (ids: Iterable<string>) => [...ids].map((other) => this.ref(other));
    return {
      id,
      name,
      aliases: [...aliases],
      parents: refs(parents),
      implies: refs(implies),
      related: refs(this.taxonomy.related(id)),
    };
  }

  private ref(id: string): SkillRef {
    const name = this.taxonomy.group(id)?.name;
    return name === undefined ? SkillRef.of(id, this.taxonomy) : Object.assign(new SkillRef(), { id, name });
  }
}
