import { createLogger } from '@hunar/runtime';
import { AccountService } from '@hunar/identity';
import type { Grant } from '@hunar/kernel';
import { AppModule } from '../../apps/api/src/app.module';
import { prepareHttp } from '../../apps/api/src/http/server';
import { createTestApp, type TestApp, type TestAppOptions, testConfig } from '../support';

/** What an operation answered, over HTTP. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read whatever they asked for
  readonly data: any;
  readonly errors: readonly { message: string; extensions: { code: string } }[];
  readonly cookie: string;
}

export const PASSWORD = 'three mangoes on a roof';

/** The whole API as it is started, on a database of its own (or the one that is named), without a port. */
export async function startWholeApi(options: Pick<TestAppOptions, 'config' | 'database'> = {}): Promise<TestApp> {
  const settings = { ...options.config, nodeEnv: 'production' } as const;
  const config = testConfig('postgresql://unused', settings);
  return createTestApp({
    ...options,
    imports: [AppModule],
    config: settings,
    http: (app) => prepareHttp(app, config, createLogger(config, 'test')),
  });
}

export async function ask(
  app: TestApp,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await app.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify({ query, variables }),
  });
  const setCookie = response.headers['set-cookie'];
  const answer = response.json<{ data?: unknown; errors?: Answer['errors'] }>();
  return {
    status: response.statusCode,
    body: response.body,
    data: answer.data,
    errors: answer.errors ?? [],
    cookie: String(setCookie ?? '').split(';', 1)[0]!,
  };
}

/** Opens an account with these roles and signs it in. */
export async function signedIn(
  app: TestApp,
  email: string,
  grants: readonly Grant[],
): Promise<{ id: string; cookie: string }> {
  const opened = await app
    .get(AccountService)
    .createVerified({ email, password: PASSWORD, displayName: 'Somebody', grants });
  if (!opened.ok) throw new Error(opened.failures[0]!.code);
  const answer = await ask(
    app,
    'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }',
    {
      email,
      password: PASSWORD,
    },
  );
  return { id: opened.value.id, cookie: answer.cookie };
}
