import { useCallback, useEffect, useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { CohortEnrolmentsDocument, type EnrolmentRowFragment } from '@/shared/graphql/gql/cohort/graphql';
import type { EnrolmentStatus } from '@/shared/graphql/gql/shared/graphql';

const PAGE = 50;

interface State {
  /** Which list this is; that of another cohort or status is not shown. */
  readonly of: string;
  readonly rows: readonly EnrolmentRowFragment[];
  readonly total: number | null;
  /** Where the next page starts; null at the end. */
  readonly next: string | null;
  readonly error: CombinedError | null;
  readonly busy: boolean;
}

const NOTHING: Omit<State, 'of'> = { rows: [], total: null, next: null, error: null, busy: true };

/** The trainees of a cohort, page after page: each further page is put under those that are there. */
export function useEnrolments(id: string, status: EnrolmentStatus | undefined) {
  const client = useClient();
  const [attempt, setAttempt] = useState(0);
  const key = `${id} ${status ?? ''} ${attempt}`;
  const [state, setState] = useState<State>({ of: key, ...NOTHING });
  const current = state.of === key ? state : { of: key, ...NOTHING };

  const load = useCallback(
    async (after: string | null) => {
      const variables = { id, first: PAGE, after, status: status ?? null };
      const { data, error } = await client
        .query(CohortEnrolmentsDocument, variables, { requestPolicy: 'network-only' })
        .toPromise();
      const page = data?.cohort?.enrolments;
      return page ? { page } : { error: error ?? null };
    },
    [client, id, status],
  );
  useEffect(() => {
    let wanted = true;
    const start = async () => {
      const { page, error } = await load(null);
      if (!wanted) return;
      if (page) setState({ of: key, ...NOTHING, ...shownOf([], page), busy: false });
      else setState({ of: key, ...NOTHING, error, busy: false });
    };
    void start();
    return () => {
      wanted = false;
    };
  }, [load, key]);

  const more = async () => {
    setState({ ...current, busy: true, error: null });
    const { page, error } = await load(current.next);
    setState((was) => {
      if (was.of !== key) return was;
      return page ? { ...was, ...shownOf(was.rows, page), busy: false } : { ...was, busy: false, error };
    });
  };
  return {
    ...current,
    more: () => void more(),
    retry: () => (current.rows.length > 0 ? void more() : setAttempt((count) => count + 1)),
  };
}

interface Page {
  readonly edges: readonly { readonly node: EnrolmentRowFragment }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

const shownOf = (before: readonly EnrolmentRowFragment[], { edges, pageInfo, totalCount }: Page) => ({
  rows: [...before, ...edges.map(({ node }) => node)],
  total: totalCount,
  next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
});
