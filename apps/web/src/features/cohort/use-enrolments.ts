import { useCallback, useEffect, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { CohortEnrolmentsDocument, type EnrolmentRowFragment } from '@/shared/graphql/gql/cohort/graphql';
import type { EnrolmentStatus } from '@/shared/graphql/gql/shared/graphql';

const PAGE = 50;

interface State {
  readonly rows: readonly EnrolmentRowFragment[];
  readonly total: number | null;
  /** Where the next page starts; null at the end. */
  readonly next: string | null;
  readonly error: CombinedError | null;
  readonly busy: boolean;
}

const NOTHING: State = { rows: [], total: null, next: null, error: null, busy: true };

/** The trainees of a cohort, page after page: each further page is put under those that are there. */
export function useEnrolments(id: string, status: EnrolmentStatus | undefined) {
  const client = useClient();
  const [state, setState] = useState<State>(NOTHING);
  const [attempt, setAttempt] = useState(0);

  const load = useCallback(
    async (after: string | null, isWanted: () => boolean) => {
      setState((was) => ({ ...(after === null ? NOTHING : was), busy: true, error: null }));
      const variables = { id, first: PAGE, after, status: status ?? null };
      const { data, error } = await client
        .query(CohortEnrolmentsDocument, variables, { requestPolicy: 'network-only' })
        .toPromise();
      if (!isWanted()) return;
      const page = data?.cohort?.enrolments;
      setState((was) => {
        if (!page) return { ...was, busy: false, error: error ?? null };
        const rows = page.edges.map(({ node }) => node);
        return {
          rows: after === null ? rows : [...was.rows, ...rows],
          total: page.totalCount,
          next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
          error: null,
          busy: false,
        };
      });
    },
    [client, id, status],
  );
  useEffect(() => {
    let wanted = true;
    void load(null, () => wanted);
    return () => {
      wanted = false;
    };
  }, [load, attempt]);

  return {
    ...state,
    more: () => void load(state.next, () => true),
    retry: () => (state.rows.length > 0 ? void load(state.next, () => true) : setAttempt((count) => count + 1)),
  };
}
