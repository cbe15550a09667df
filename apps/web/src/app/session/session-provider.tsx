import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { Provider, useClient, useQuery } from 'urql';
import { createHunarClient } from '@/shared/graphql/client';
import { MeDocument, SignOutDocument } from '@/shared/graphql/gql/app/graphql';
import type { SessionAccountFragment } from '@/shared/graphql/gql/shared/graphql';
import { useLanguage } from '@/shared/i18n/language-context';
import { type Session, SessionContext, type SessionState } from '@/shared/session/session';

/** Gives the app its GraphQL client and says who is signed in. Signing in or out starts with an empty cache. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const [reader, setReader] = useState(0);
  // `reader` is not read: a new number makes a new client.
  const client = useMemo(() => createHunarClient(language), [language, reader]);
  const forget = useCallback(() => setReader((count) => count + 1), []);
  return (
    <Provider value={client}>
      <Who forget={forget}>{children}</Who>
    </Provider>
  );
}

function Who({ forget, children }: { forget: () => void; children: ReactNode }) {
  const client = useClient();
  const [result, ask] = useQuery({ query: MeDocument });
  const [known, setKnown] = useState<SessionState>({ status: 'loading' });

  useEffect(() => {
    if (result.fetching || result.stale) return;
    const account = result.data?.me;
    if (account) setKnown({ status: 'signed-in', account });
    else if (result.error) setKnown((before) => (before.status === 'signed-in' ? before : { status: 'unreachable' }));
    else if (result.data) setKnown({ status: 'signed-out' });
  }, [result]);

  const begin = useCallback(
    (account: SessionAccountFragment) => {
      setKnown({ status: 'signed-in', account });
      forget();
    },
    [forget],
  );
  const end = useCallback(async () => {
    const { error } = await client.mutation(SignOutDocument, {}).toPromise();
    if (error) throw error;
    setKnown({ status: 'signed-out' });
    forget();
  }, [client, forget]);
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);

  const session = useMemo<Session>(() => ({ ...known, begin, end, refresh }), [known, begin, end, refresh]);
  return <SessionContext value={session}>{children}</SessionContext>;
}
