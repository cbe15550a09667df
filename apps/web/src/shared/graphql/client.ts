import { cacheExchange, Client, fetchExchange, subscriptionExchange } from 'urql';
import type { Client as SocketClient } from 'graphql-ws';
import type { Language } from '@/shared/i18n/languages';

let socket: Promise<SocketClient> | undefined;

/** The socket's code is loaded with the first subscription: most pages have none. */
const openSocket = () =>
  (socket ??= import('graphql-ws').then(({ createClient }) => {
    const url = new URL('/graphql', location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    return createClient({ url: url.href, lazy: true, retryAttempts: 20, shouldRetry: () => true });
  }));

/** One client a language and sign-in: another reader or another language must not see what was cached for the one before. */
export function createHunarClient(language: Language): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: {
      credentials: 'same-origin',
      // The last two cannot be sent by a form of another site: the API refuses a request without them.
      headers: { 'accept-language': language, 'apollo-require-preflight': 'true', 'x-hunar': '1' },
    },
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables, operationName }) => ({
          subscribe: (sink) => {
            let stop: (() => void) | undefined;
            let stopped = false;
            const start = async () => {
              const client = await openSocket();
              if (stopped) return;
              stop = client.subscribe(
                { query, variables: variables as Record<string, unknown> | undefined, operationName },
                {
                  next: (result) => sink.next(result as Parameters<typeof sink.next>[0]),
                  error: (error) => sink.error(error),
                  complete: () => sink.complete(),
                },
              );
            };
            start().catch((error: unknown) => sink.error(error));
            return {
              unsubscribe: () => {
                stopped = true;
                stop?.();
              },
            };
          },
        }),
      }),
    ],
  });
}
