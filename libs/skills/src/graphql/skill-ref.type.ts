import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Taxonomy } from '../domain/taxonomy';

@ObjectType({ description: 'A skill by its permanent id and its name.' })
export class SkillRef {
  @Field(() => ID, { description: 'Permanent slug of the taxonomy.' })
  id: string;

  @Field(() => String, { description: 'Canonical name, as people write it.' })
  name: string;

  static of(id: string, taxonomy: Pick<Taxonomy, 'nameOf'>): SkillRef {
    return Object.assign(new SkillRef(), { id, name: taxonomy.nameOf(id) });
  }
}
