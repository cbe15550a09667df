import { useEffect } from 'react';
import { type OperationContext, useQuery } from 'urql';
import { type SavedSearchFragment, SavedSearchesDocument } from '@/shared/graphql/gql/saved-searches/graphql';
import { useNoticeArrival } from '@/shared/notices/notices';

// An empty list names no type, and new people come without the founder's doing.
const CONTEXT: Partial<OperationContext> = { additionalTypenames: ['SavedSearch'], requestPolicy: 'cache-and-network' };
const AGAIN_MS = 3_000;

/** Is it being noted who fits already? */
export const isBeginning = ({ readable, frequency, watching }: SavedSearchFragment) =>
  readable && frequency !== 'OFF' && !watching;

/** The founder's saved searches: asked for again when a notice arrives, and every three seconds while the watch of one begins. */
export function useSavedSearches(first: number) {
  const [{ data, error }, ask] = useQuery({ query: SavedSearchesDocument, variables: { first }, context: CONTEXT });
  const refresh = () => ask({ requestPolicy: 'network-only' });
  useNoticeArrival(refresh);
  const begins = data?.savedSearches.edges.some(({ node }) => isBeginning(node)) ?? false;
  useEffect(() => {
    if (!begins) return;
    const timer = setInterval(() => {
      if (!document.hidden) ask({ requestPolicy: 'network-only' });
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, [begins, ask]);
  return { searches: data?.savedSearches, error, refresh };
}
