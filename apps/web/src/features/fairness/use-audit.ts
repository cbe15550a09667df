import { useEffect } from 'react';
import { useQuery } from 'urql';
import { FairnessAuditDocument } from '@/shared/graphql/gql/fairness/graphql';

const POLL_MS = 1_000;

/** An audit, asked for again every second until it has ended. */
export function useAudit(id: string) {
  const [{ data, error, fetching }, ask] = useQuery({
    query: FairnessAuditDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const audit = data?.fairnessAudit;
  const runs = audit?.state === 'QUEUED' || audit?.state === 'RUNNING';
  useEffect(() => {
    if (!runs || fetching) return;
    const timer = setTimeout(() => ask({ requestPolicy: 'network-only' }), POLL_MS);
    return () => clearTimeout(timer);
  }, [runs, fetching, ask]);
  const isNone = error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'NOT_FOUND') ?? false;
  return { audit, isNone, error, again: () => ask({ requestPolicy: 'network-only' }) };
}
