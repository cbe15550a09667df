import type { Taxonomy } from '../domain/taxonomy';
import type { SkillCard } from '../skill-index';
import { SkillRef } from './skill-ref.type';
import type { SkillType } from './skill.type';

/** A skill as the API shows it. */
export function toSkill({ id, name, aliases, parents, implies }: SkillCard, taxonomy: Taxonomy): SkillType {
  const refs = (ids: Iterable<string>) => [...ids].map((other) => toSkillRef(other, taxonomy));
  return {
    id,
    name,
    aliases: [...aliases],
    parents: refs(parents),
    implies: refs(implies),
    related: refs(taxonomy.related(id)),
  };
}

/** A skill or a shelf by its id. */
export function toSkillRef(id: string, taxonomy: Taxonomy): SkillRef {
  const name = taxonomy.group(id)?.name;
  return name === undefined ? SkillRef.of(id, taxonomy) : Object.assign(new SkillRef(), { id, name });
}
