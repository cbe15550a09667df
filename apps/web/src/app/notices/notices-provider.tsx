import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { useQuery, useSubscription } from 'urql';
import { NoticeArrivedDocument, UnreadNoticesDocument } from '@/shared/graphql/gql/app/graphql';
import { type ArrivedNotice, NoticesContext } from '@/shared/notices/notices';
import { useSession } from '@/shared/session/session';

/** Where no socket comes through, the count is asked for this often while the page is looked at. */
const POLL_MS = 60_000;

/** Hears of notices as they arrive and keeps the count of the unread. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const signedIn = useSession().status === 'signed-in';
  const listeners = useRef(new Set<(notice: ArrivedNotice) => void>());
  const [{ data }, ask] = useQuery({ query: UnreadNoticesDocument, pause: !signedIn, context: CONTEXT });
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);

  const [{ data: arrived }] = useSubscription({ query: NoticeArrivedDocument, pause: !signedIn });
  useEffect(() => {
    if (!arrived) return;
    refresh();
    const { id, path } = arrived.noticeArrived;
    for (const listener of listeners.current) listener({ id, path: path ?? null });
  }, [arrived, refresh]);

  useEffect(() => {
    if (!signedIn) return;
    const look = () => document.visibilityState === 'visible' && refresh();
    const timer = setInterval(look, POLL_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [signedIn, refresh]);

  const onArrival = useCallback((listener: (notice: ArrivedNotice) => void) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  }, []);
  const unread = signedIn ? (data?.unreadNotices ?? null) : null;
  const state = useMemo(() => ({ unread, refresh, onArrival }), [unread, refresh, onArrival]);
  return <NoticesContext value={state}>{children}</NoticesContext>;
}

const CONTEXT = { requestPolicy: 'cache-and-network' } as const;
