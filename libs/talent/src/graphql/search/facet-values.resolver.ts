import { Access, besidesOwnFilterText, CurrentViewer, FacetValue, InputFailed } from '@hunar/graphql';
import type { Viewer } from '@hunar/kernel';
import { ArgsType, Args, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsIn, Max, MaxLength, Min } from 'class-validator';
import { ANY_OF_FACETS, TALENT_FACETS, type TalentFacet } from '../../domain/talent-query';
import { FacetValues } from '../../facet-values.service';
import { TalentFacetEnum } from './talent-facet.enum';
import { TalentSearchInput } from './talent-search.input';

@ArgsType()
export class FacetValuesArgs {
  @Field(() => TalentFacetEnum, { description: 'Which property.' })
  @IsIn(TALENT_FACETS)
  facet: TalentFacet;

  @Field(() => String, { defaultValue: '', description: 'The beginning of a name; empty: the most frequent values.' })
  @MaxLength(100)
  text: string;

  @Field(() => Int, { defaultValue: 10, description: 'How many, 1 to 50.' })
  @Min(1)
  @Max(50)
  first: number;
}

@ObjectType({ description: 'Values of a facet that were looked for by name.' })
export class TalentFacetValues {
  @Field(() => [FacetValue], { description: 'The values that some of the people have, the most frequent first.' })
  values: FacetValue[];

  @Field(() => InputFailed, { nullable: true, description: 'What is wrong with the query; null: nothing.' })
  failed: InputFailed | null;
}

@Resolver()
export class FacetValuesResolver {
  constructor(private readonly facets: FacetValues) {}

  @Access('public')
  @Query(() => TalentFacetValues, {
    description:
      'Finds values of a facet by name, with how many of the people whom the query finds have each. ' +
      besidesOwnFilterText(ANY_OF_FACETS),
  })
  async talentFacetValues(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Whom to look for.' }) input: TalentSearchInput,
    @Args() { facet, text, first }: FacetValuesArgs,
  ): Promise<TalentFacetValues> {
    const found = await this.facets.find(viewer, input, facet, text, first);
    return found.ok
      ? { values: [...found.value], failed: null }
      : { values: [], failed: InputFailed.of(found.failures) };
  }
}
