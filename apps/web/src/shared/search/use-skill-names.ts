import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { SkillNameDocument } from '@/shared/graphql/gql/shared/graphql';
import { type Facet, labelOf } from './facet';

/**
 * Names of the skills that a search asks for: those that no facet of its answer names, because nothing that was found has
 * them, are asked for. The id until the name is there.
 */
export function useSkillNames(ids: readonly string[], facets: readonly Facet[] | undefined): (id: string) => string {
  const client = useClient();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const label = (id: string) => labelOf(facets ?? [], 'skills', id);
  // Only once the counts are there: they name nearly all.
  const wanted = facets ? ids.filter((id) => label(id) === id).join(' ') : '';
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
  return (id) => (label(id) === id ? (names[id] ?? id) : label(id));
}
