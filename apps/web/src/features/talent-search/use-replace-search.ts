import { useClient } from 'urql';
import {
  ReplaceSearchDocument,
  SavedSearchNamesDocument,
  type UpdateSavedSearchInput,
} from '@/shared/graphql/gql/talent-search/graphql';

const ASK_ANEW = { requestPolicy: 'network-only' } as const;
/** As the API compares names. */
const known = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Puts a search in the place of the founder's saved search of a name: whom that one told of is not told again. Undefined: there is none. */
export function useReplaceSearch() {
  const client = useClient();
  return async (name: string, input: UpdateSavedSearchInput) => {
    const { data, error } = await client.query(SavedSearchNamesDocument, {}, ASK_ANEW).toPromise();
    if (error) return { error };
    const saved = data?.savedSearches.edges.find(({ node }) => known(node.name) === known(name))?.node;
    if (!saved) return undefined;
    const { id, version } = saved;
    const replaced = await client.mutation(ReplaceSearchDocument, { id, version, input }).toPromise();
    return { error: replaced.error, answer: replaced.data?.updateSavedSearch };
  };
}
