import { useEffect, useState } from 'react';
import { useMutation } from 'urql';
import { ShortlistSeenDocument, type ShortlistQuery } from '@/shared/graphql/gql/shortlist/graphql';
import { holds, useSession } from '@/shared/session/session';

/** A list that was up for this long was read. */
const SEEN_AFTER_MS = 1_500;

/**
 * Tells the API that the founder has seen who is new, once the list has been up for a moment. Gives the ids of those who were new at
 * any time of this visit: their badge stays until the page is left.
 */
export function useSeen(
  jobId: string,
  matches: ShortlistQuery['shortlist']['matches'] | undefined,
): ReadonlySet<string> {
  const isFounder = holds(useSession(), 'FOUNDER');
  const [, send] = useMutation(ShortlistSeenDocument);
  const [news, setNews] = useState<{ jobId: string; ids: ReadonlySet<string> }>({ jobId, ids: new Set() });
  const fresh = (matches ?? []).filter(({ isNew }) => isNew).map(({ talent }) => talent.id);
  const before = news.jobId === jobId ? news.ids : new Set<string>();
  if (news.jobId !== jobId || fresh.some((id) => !before.has(id)))
    setNews({ jobId, ids: new Set([...before, ...fresh]) });

  const unseen = isFounder ? fresh.join() : '';
  useEffect(() => {
    if (unseen === '') return;
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') void send({ jobId });
    }, SEEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [unseen, jobId, send]);
  return news.ids;
}
