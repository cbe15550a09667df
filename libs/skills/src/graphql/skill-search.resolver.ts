import { Access, CurrentViewer, PageArgs, toSearchConnection } from '@hunar/graphql';
import type { Viewer } from '@hunar/kernel';
import { ArgsType, Args, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { categoryName } from '../domain/category-names';
import { Taxonomy } from '../domain/taxonomy';
import { SkillSearchService } from '../skill-search.service';
import { SkillSearchConnection } from './skill.type';
import { toSkill } from './to-skill';

@ArgsType()
class SkillSearchArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Words of names, other labels, shelves and what is implied; typing errors are forgiven.',
  })
  @IsOptional()
  @MaxLength(300)
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this category: a value of its facet.' })
  @IsOptional()
  @MaxLength(100)
  category?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this shelf: a value of its facet.' })
  @IsOptional()
  @MaxLength(100)
  group?: string | null;
}

@Resolver()
export class SkillSearchResolver {
  constructor(
    private readonly searches: SkillSearchService,
    private readonly taxonomy: Taxonomy,
  ) {}

  @Access('public')
  @Query(() => SkillSearchConnection, {
    description:
      'The skills of the taxonomy to browse, in pages with counts: the best match first, without a text by name.',
  })
  async skillSearch(@CurrentViewer() viewer: Viewer, @Args() { text, category, group, first, after }: SkillSearchArgs) {
    const query = { text: text ?? '', category: category ?? null, group: group ?? null };
    const page = await this.searches.search(viewer, query, { first, after: after ?? null });
    return toSearchConnection(
      page,
      (card) => toSkill(card, this.taxonomy),
      (facet, value) => (facet === 'groups' ? (this.taxonomy.group(value)?.name ?? value) : categoryName(value)),
    );
  }
}
