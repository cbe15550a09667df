import { enumOf } from '@hunar/graphql';
import { Field, InputType, IntersectionType } from '@nestjs/graphql';
import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { TALENT_SORTS, type TalentSort } from '../../domain/talent-query';
import { PersonFilters } from './person-filters.input';
import { SkillFilters } from './skill-filters.input';
import { WorkFilters } from './work-filters.input';

export const TalentSortEnum = enumOf('TalentSort', TALENT_SORTS, 'Order of the people found.', {
  relevance: 'The best match first.',
  rate_low: 'The lowest rate first; people without a rate that can be compared last.',
  rate_high: 'The highest rate first; people without a rate that can be compared last.',
  recent: 'The latest change first.',
});

@InputType({ description: 'Whom to look for. All conditions hold together.' })
export class TalentSearchInput extends IntersectionType(IntersectionType(SkillFilters, WorkFilters), PersonFilters) {
  @Field(() => String, { nullable: true, description: 'Words: names, skills, places; typing errors are forgiven.' })
  @IsOptional()
  @MaxLength(300)
  text?: string | null;

  @Field(() => TalentSortEnum, { defaultValue: 'relevance', description: 'In which order.' })
  @IsIn(TALENT_SORTS)
  sort: TalentSort = 'relevance';
}
