import { ConfigError } from '@hunar/config';
import { AccountService, DemoPersonas, HttpViewers } from '@hunar/identity';
import { DomainError } from '@hunar/kernel';
import { Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { recordStatements } from '../support';
import { FAILURES, IdentityFixture, ME, PASSWORD, REQUEST_RESET, SIGN_IN, SIGN_UP } from './identity.fixture';

const DAY = 86_400_000;
const TOKEN = 'mutation ($name: String!, $days: Int) { createApiToken(name: $name, days: $days) { token expiresAt } }';

@Controller('probe')
class Probe {
  constructor(private readonly viewers: HttpViewers) {}

  @Get()
  read(@Req() request: FastifyRequest) {
    return this.answer(request);
  }

  @Post()
  write(@Req() request: FastifyRequest) {
    return this.answer(request);
  }

  private async answer(request: FastifyRequest) {
    return this.viewers.require(request).catch((error: DomainError) => ({ code: error.code }));
  }
}

let identity: IdentityFixture;
beforeAll(async () => {
  identity = await IdentityFixture.start({}, { controllers: [Probe] });
});
afterAll(() => identity.app.close());

describe('the session cookie', () => {
  it('is `hunar` over http on this machine', async () => {
    const email = 'plain@example.com';
    await identity.openAccount(email);
    const { setCookie } = await identity.ask(SIGN_IN, { email, password: PASSWORD });
    expect(setCookie).toMatch(/^hunar=[\w-]{43}; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax$/);
  });

  it('is `__Host-hunar` with Secure over https, and the other name counts for nothing there', async () => {
    const secure = await IdentityFixture.start({ publicUrl: 'https://hunar.example', smtpUrl: 'smtp://127.0.0.1:9' });
    try {
      const email = 'secure@example.com';
      await secure.app.get(AccountService).createVerified({ email, password: PASSWORD, displayName: 'Zain' });
      const { setCookie, cookie } = await secure.ask(SIGN_IN, { email, password: PASSWORD });
      expect(setCookie).toMatch(/^__Host-hunar=[\w-]{43}; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure$/);
      expect((await secure.ask(ME, {}, { cookie })).data.me.email).toBe(email);
      expect((await secure.ask(ME, {}, { cookie: cookie.replace('__Host-', '') })).data.me).toBeNull();
    } finally {
      await secure.app.close();
    }
  });

  it('does not exist over http on another host: the system does not start', async () => {
    await expect(IdentityFixture.start({ publicUrl: 'http://hunar.example' })).rejects.toThrow(ConfigError);
  });

  it.each(['hunar=', 'hunar=x', 'hunar="; DROP TABLE session', `hunar=${'a'.repeat(43)}`])(
    'that is none of ours (%s) is nobody, and no error',
    async (cookie) => {
      const { data, errors } = await identity.ask(ME, {}, { cookie });
      expect([data.me, errors]).toEqual([null, []]);
    },
  );
});

describe('a bearer token', () => {
  it('is its owner until it expires, and goes before the cookie', async () => {
    const owner = await identity.openAccount('owner@example.com');
    const other = await identity.openAccount('other@example.com');
    const { data } = await identity.ask(TOKEN, { name: 'nightly import', days: 2 }, { cookie: owner.cookie });
    const { token, expiresAt } = data.createApiToken;
    expect(token).toMatch(/^hunar_[\w-]{43}$/);
    expect(new Date(expiresAt).getTime() - identity.clock.now().getTime()).toBe(2 * DAY);
    const emailOf = async (sender: object) => (await identity.ask(ME, {}, sender)).data.me?.email ?? null;
    expect(await emailOf({ bearer: token })).toBe('owner@example.com');
    expect(await emailOf({ bearer: token, cookie: other.cookie })).toBe('owner@example.com');
    expect(await emailOf({ bearer: 'hunar_wrong', cookie: other.cookie })).toBeNull();
    expect(await emailOf({ headers: { authorization: 'Basic eDp5' }, cookie: other.cookie })).toBeNull();
    identity.clock.advance(2 * DAY);
    expect(await emailOf({ bearer: token })).toBeNull();
  });

  it('is not given to nobody, to a script, nameless or for ever', async () => {
    const { cookie } = await identity.openAccount('tokens@example.com');
    const codeOf = async (variables: object, sender: object) =>
      (await identity.ask(TOKEN, variables, sender)).errors[0]?.extensions.code;
    expect(await codeOf({ name: 'x' }, {})).toBe('UNAUTHENTICATED');
    expect(await codeOf({ name: ' ' }, { cookie })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ name: 'x', days: 366 }, { cookie })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ name: 'x', days: 0 }, { cookie })).toBe('BAD_USER_INPUT');
    const bearer = (await identity.ask(TOKEN, { name: 'x' }, { cookie })).data.createApiToken.token;
    expect(await codeOf({ name: 'y' }, { bearer })).toBe('FORBIDDEN');
  });
});

describe('a request', () => {
  it('finds its viewer and all grants in one SQL statement', async () => {
    const { cookie } = await identity.openAccount('counted@example.com', { role: 'FOUNDER', companyName: 'Counting' });
    const bearer = (await identity.ask(TOKEN, { name: 'x' }, { cookie })).data.createApiToken.token;
    const sent = async (query: string, credentials?: Parameters<typeof identity.ask>[2]) =>
      (await recordStatements(() => identity.ask(query, {}, credentials))).statements.length;
    const nothing = '{ __typename }';
    expect(await sent(nothing, { cookie })).toBe(1);
    expect(await sent(nothing, { bearer })).toBe(1);
    expect(await sent(nothing)).toBe(0);
    expect(await sent(ME, { cookie })).toBe(4);
  });

  it('from another site changes nothing by plain HTTP', async () => {
    const { cookie, id } = await identity.openAccount('csrf@example.com');
    const probe = async (method: 'GET' | 'POST', headers: Record<string, string>) =>
      (await identity.app.http.inject({ method, url: '/probe', headers })).json<object>();
    const viewer = { kind: 'account', accountId: id };
    expect(await probe('POST', { cookie, origin: 'http://localhost:3000' })).toMatchObject(viewer);
    expect(await probe('POST', { cookie, origin: 'http://127.0.0.1:3100', host: '127.0.0.1:3100' })).toMatchObject(
      viewer,
    );
    expect(await probe('POST', { cookie, origin: 'https://evil.example' })).toEqual({ code: 'FORBIDDEN' });
    expect(await probe('GET', { cookie, origin: 'https://evil.example' })).toMatchObject(viewer);
    expect(await probe('POST', {})).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('by a form of another site does not reach GraphQL', async () => {
    const { cookie } = await identity.openAccount('form@example.com');
    const response = await identity.app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { cookie, 'content-type': 'text/plain' },
      payload: JSON.stringify({ query: 'mutation { signOut { done } }' }),
    });
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect((await identity.ask(ME, {}, { cookie })).data.me).not.toBeNull();
  });
});

describe('too many tries', () => {
  const email = 'guessed@example.com';
  const tryOnce = async (ip: string, password = 'a wrong password') =>
    (await identity.ask(SIGN_IN, { email, password }, { ip })).data.signIn.failures?.[0] ?? null;

  it('at one address are refused, the right password too, whether it is known or not', async () => {
    await identity.openAccount(email);
    for (let attempt = 0; attempt < 10; attempt++) {
      expect((await tryOnce(`203.0.113.${attempt}`)).code).toBe('SIGN_IN_FAILED');
    }
    const refused = await tryOnce('203.0.113.99', PASSWORD);
    expect(refused).toMatchObject({
      code: 'RATE_LIMITED',
      path: [],
      message: 'That was too often. Try again in 15 min.',
    });
    const keys = await identity.app.database.query<{ key: string }>('SELECT key FROM rate_limit');
    expect(keys.map(({ key }) => key).join()).not.toMatch(/@|203\.0\.113/);
  });

  it('are forgotten when the right password comes in time', async () => {
    const forgiven = 'forgiven@example.com';
    await identity.openAccount(forgiven);
    for (let round = 0; round < 3; round++) {
      for (let attempt = 0; attempt < 6; attempt++) {
        await identity.ask(SIGN_IN, { email: forgiven, password: 'a wrong password' });
      }
      const { data } = await identity.ask(SIGN_IN, { email: forgiven, password: PASSWORD });
      expect(data.signIn.__typename).toBe('SignedIn');
    }
  });

  it('from one network are refused, whichever address of an IPv6 network they come from', async () => {
    const query = `mutation ($email: String!) { signIn(email: $email, password: "x") { ${FAILURES} } }`;
    // What 200 tries leave behind, without hashing 200 passwords.
    await identity.ask(query, { email: 'n0@example.com' }, { ip: '2001:db8:7:7::1' });
    await identity.app.database.query("UPDATE rate_limit SET points = 200 WHERE key LIKE 'sign-in:network:%'");
    const from = async (ip: string) =>
      (await identity.ask(query, { email: 'n1@example.com' }, { ip })).data.signIn.failures[0].code;
    expect(await from('2001:db8:7:7:ffff::2')).toBe('RATE_LIMITED');
    expect(await from('2001:db8:7:8::1')).toBe('SIGN_IN_FAILED');
    await identity.app.database.query("DELETE FROM rate_limit WHERE key LIKE 'sign-in:network:%'");
  });

  it('to sign up or to reset a password send no more mail', async () => {
    const flooded = 'flooded@example.com';
    const input = { email: flooded, password: PASSWORD, displayName: 'Ali', role: 'FREELANCER' };
    for (let attempt = 0; attempt < 5; attempt++) await identity.ask(SIGN_UP, { input });
    expect((await identity.ask(SIGN_UP, { input })).data.signUp.failures[0].code).toBe('RATE_LIMITED');
    expect(await identity.mailsTo(flooded)).toHaveLength(5);
    for (let attempt = 0; attempt < 5; attempt++) await identity.ask(REQUEST_RESET, { email: flooded });
    const { errors } = await identity.ask(REQUEST_RESET, { email: flooded }, { language: 'ur' });
    expect(errors[0]).toMatchObject({
      extensions: { code: 'RATE_LIMITED' },
      message: expect.stringContaining('60 منٹ'),
    });
  });
});

describe('the rest of an account', () => {
  it('has a language for its mails', async () => {
    const email = 'urdu@example.com';
    const { cookie } = await identity.openAccount(email);
    const set = `mutation ($locale: String!) { setLocale(locale: $locale) { __typename ${FAILURES} } }`;
    expect((await identity.ask(set, { locale: 'ur' }, { cookie })).data.setLocale.__typename).toBe('Done');
    expect((await identity.ask(set, { locale: 'tlh' }, { cookie })).data.setLocale.failures[0].code).toBe(
      'LOCALE_UNKNOWN',
    );
    expect((await identity.ask(set, { locale: 'ur' })).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await identity.ask(REQUEST_RESET, { email });
    expect((await identity.mailsTo(email))[0]?.subject).toBe('ہنر کے لیے نیا پاس ورڈ بنائیں');
  });

  it('is opened without a mail for whoever proved the address, once', async () => {
    const accounts = identity.app.get(AccountService);
    const input = { email: 'Claimed@Example.com', password: PASSWORD, displayName: 'Bilal', locale: 'ur' };
    const grants = [{ role: 'freelancer', organisationId: null }] as const;
    const opened = await accounts.createVerified({ ...input, grants });
    expect(opened).toMatchObject({ ok: true, value: { email: 'claimed@example.com', locale: 'ur' } });
    expect(await accounts.idOfEmail(' CLAIMED@example.com')).toBe(opened.ok && opened.value.id);
    const codeOf = async (changes: object) => {
      const result = await accounts.createVerified({ ...input, ...changes });
      return result.ok ? null : result.failures[0]?.code;
    };
    expect(await codeOf({})).toBe('EMAIL_TAKEN');
    expect(await codeOf({ email: 'no' })).toBe('EMAIL_INVALID');
    expect(await codeOf({ displayName: '' })).toBe('NAME_INVALID');
    expect(await codeOf({ password: 'short' })).toBe('PASSWORD_TOO_SHORT');
  });

  it('is offered to visitors when it belongs to the demo, and only then', async () => {
    const query = '{ demoPersonas { email password name role description } }';
    expect((await identity.ask(query)).data.demoPersonas).toEqual([]);
    const accounts = identity.app.get(AccountService);
    const personas = identity.app.get(DemoPersonas);
    for (const [position, demo] of [true, false].entries()) {
      const opened = await accounts.createVerified({
        email: `demo${position}@example.com`,
        password: PASSWORD,
        displayName: 'Hina',
        demo,
      });
      const accountId = opened.ok ? opened.value.id : '';
      await personas.offer({ accountId, position, password: PASSWORD, role: 'founder', description: 'Posts a job.' });
    }
    expect((await identity.ask(query)).data.demoPersonas).toEqual([
      { email: 'demo0@example.com', password: PASSWORD, name: 'Hina', role: 'FOUNDER', description: 'Posts a job.' },
    ]);
  });
});
