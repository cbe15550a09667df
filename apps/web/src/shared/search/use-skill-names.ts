import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { SkillNameDocument } from '@/shared/graphql/gql/talent-search/graphql';
import { type Facet, labelOf } from '@/shared/search/facet';
import { everyWish } from './skill-changes';
import type { SearchState } from './search-state';

/** Names of the skills of a search: those that no facet names are asked for, each once. */
export function useSkillNames(state: SearchState, facets: readonly Facet[] | undefined): (id: string) => string {
  const client = useClient();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const nameOf = (id: string) => {
    const label = labelOf(facets ?? [], 'skills', id);
    return label === id ? (names[id] ?? id) : label;
  };
  // Only once the counts are there: they name nearly all.
  const missing = facets ? everyWish(state).flatMap(({ wish }) => (nameOf(wish.id) === wish.id ? [wish.id] : [])) : [];
  const wanted = missing.join(' ');
  useEffect(() => {
    let left = false;
    const ask = async (id: string) => {
      const { data } = await client.query(SkillNameDocument, { id }).toPromise();
      const name = data?.skill?.name;
      if (name && !left) setNames((before) => ({ ...before, [id]: name }));
    };
    for (const id of wanted.split(' ').filter(Boolean)) void ask(id);
    return () => {
      left = true;
    };
  }, [client, wanted]);
  return nameOf;
}
