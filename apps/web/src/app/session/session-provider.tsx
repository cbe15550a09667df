import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { type Client, Provider, useClient } from 'urql';
import { createHunarClient } from '@/shared/graphql/client';
import { MeDocument, SignOutDocument } from '@/shared/graphql/gql/app/graphql';
import type { SessionAccountFragment } from '@/shared/graphql/gql/shared/graphql';
import { useLanguage } from '@/shared/i18n/language-context';
import { type Session, SessionContext, type SessionState } from '@/shared/session/session';

/** Gives the app its GraphQL client and says who is signed in. Signing in or out, and another language, start with an empty cache. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const [{ client, spokenIn }, setClient] = useState(() => ({
    client: createHunarClient(language),
    spokenIn: language,
  }));
  if (spokenIn !== language) setClient({ client: createHunarClient(language), spokenIn: language });
  const forget = useCallback(() => setClient({ client: createHunarClient(language), spokenIn: language }), [language]);
  return (
    <Provider value={client}>
      <Who forget={forget}>{children}</Who>
    </Provider>
  );
}

function Who({ forget, children }: { forget: () => void; children: ReactNode }) {
  const client = useClient();
  const [known, setKnown] = useState<SessionState>({ status: 'loading' });

  // A session that was known stays when the network fails: what needs the server will say so itself.
  const learn = useCallback(
    (answer: SessionState | undefined) =>
      setKnown((before) => answer ?? (before.status === 'signed-in' ? before : { status: 'unreachable' })),
    [],
  );
  // Asked with every new client; the answer to the one before no longer counts.
  useEffect(() => {
    let current = true;
    void whoIsSignedIn(client).then((answer) => current && learn(answer));
    return () => {
      current = false;
    };
  }, [client, learn]);

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
  const refresh = useCallback(() => void whoIsSignedIn(client).then(learn), [client, learn]);

  const session = useMemo<Session>(() => ({ ...known, begin, end, refresh }), [known, begin, end, refresh]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Undefined when the server does not answer. */
async function whoIsSignedIn(client: Client): Promise<SessionState | undefined> {
  const { data } = await client.query(MeDocument, {}, { requestPolicy: 'network-only' }).toPromise();
  if (!data) return undefined;
  return data.me ? { status: 'signed-in', account: data.me } : { status: 'signed-out' };
}
