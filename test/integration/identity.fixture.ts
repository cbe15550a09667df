import type { AppConfig } from '@hunar/config';
import { HunarGraphqlModule } from '@hunar/graphql';
import { IdentityModule } from '@hunar/identity';
import { FixedClock } from '@hunar/kernel';
import { NotificationsModule, SEND_MAIL } from '@hunar/notifications';
import { JobHandlers, QueueModule } from '@hunar/queue';
import { createTestApp, type TestApp, type TestAppOptions } from '../support';

/** What an operation answered, over real HTTP through Fastify. */
export interface Answer {
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read whatever they asked for
  readonly data: any;
  readonly errors: readonly { message: string; extensions: { code: string } }[];
  /** The Set-Cookie header, and the `name=value` to send back. */
  readonly setCookie: string | null;
  readonly cookie: string;
}

export interface Sender {
  readonly cookie?: string;
  readonly bearer?: string;
  readonly language?: string;
  readonly ip?: string;
  readonly headers?: Record<string, string>;
}

export interface ShownMail {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: string;
}

export const PASSWORD = 'three mangoes on a roof';
export const FAILURES = '... on InputFailed { failures { code message path } }';
export const SIGN_UP = `mutation ($input: SignUpInput!) { signUp(input: $input) { __typename ${FAILURES} } }`;
export const VERIFY = `mutation ($token: String!) { verifyEmail(token: $token) { __typename ... on SignedIn { account { id } } ${FAILURES} } }`;
export const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(email: $email, password: $password) { __typename ... on SignedIn { account { id email } } ${FAILURES} } }`;
export const REQUEST_RESET = 'mutation ($email: String!) { requestPasswordReset(email: $email) { done } }';
export const RESET = `mutation ($token: String!, $password: String!) {
  resetPassword(token: $token, password: $password) { __typename ${FAILURES} } }`;
export const ME = `{ me { id email displayName emailVerified locale grants { role organisation { name kind slug } } } }`;

/** Identity as the api boots it, with a clock that stands still. */
export class IdentityFixture {
  private constructor(
    readonly app: TestApp,
    readonly clock: FixedClock,
  ) {}

  static async start(config: Partial<AppConfig> = {}, more: Partial<TestAppOptions> = {}): Promise<IdentityFixture> {
    const clock = new FixedClock(new Date('2026-11-23T08:00:00Z'));
    const imports = [QueueModule, HunarGraphqlModule.forRoot(), IdentityModule, NotificationsModule];
    return new IdentityFixture(await createTestApp({ imports, clock, http: true, config, ...more }), clock);
  }

  async ask(query: string, variables: object = {}, sender: Sender = {}): Promise<Answer> {
    const response = await this.app.http.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query, variables },
      remoteAddress: sender.ip ?? '127.0.0.1',
      headers: {
        ...(sender.cookie ? { cookie: sender.cookie } : {}),
        ...(sender.bearer ? { authorization: `Bearer ${sender.bearer}` } : {}),
        ...(sender.language ? { 'accept-language': sender.language } : {}),
        ...sender.headers,
      },
    });
    const { data, errors = [] } = response.json<{ data: unknown; errors?: Answer['errors'] }>();
    const setCookie = response.headers['set-cookie'];
    const header = setCookie === undefined ? null : String(setCookie);
    return { data, errors, setCookie: header, cookie: header?.split(';')[0] ?? '' };
  }

  /** Lets the queue job deliver what waits, and gives the mails to an address, newest first. */
  async mailsTo(email: string): Promise<ShownMail[]> {
    const waiting = await this.app.database.query<{ id: string }>('SELECT id FROM outgoing_mail ORDER BY id');
    await this.app.get(JobHandlers).runNow(SEND_MAIL, { mailIds: waiting.map(({ id }) => id) });
    return this.app.database.query<ShownMail>('SELECT * FROM development_mail WHERE recipient = $1 ORDER BY id DESC', [
      email,
    ]);
  }

  /** The secret of the link in the newest mail to an address. */
  async tokenFor(email: string): Promise<string> {
    const [mail] = await this.mailsTo(email);
    return /#([\w-]{43})\s/.exec(mail?.text ?? '')?.[1] ?? '';
  }

  /** Signs up and opens the account; the cookie of its session. */
  async openAccount(email: string, more: object = {}): Promise<{ cookie: string; id: string }> {
    const input = { email, password: PASSWORD, displayName: 'Ayesha Khan', role: 'FREELANCER', ...more };
    await this.ask(SIGN_UP, { input }, { ip: '198.51.100.1' });
    const { data, cookie } = await this.ask(VERIFY, { token: await this.tokenFor(email) });
    return { cookie, id: data.verifyEmail.account.id };
  }

  async countOf(table: string): Promise<number> {
    const [row] = await this.app.database.query<{ count: number }>(`SELECT count(*)::int FROM ${table}`);
    return row?.count ?? 0;
  }
}
