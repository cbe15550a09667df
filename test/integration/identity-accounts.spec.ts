import { AccountEvents } from '@hunar/identity';
import { IdentityFixture, ME, PASSWORD, REQUEST_RESET, RESET, SIGN_IN, SIGN_UP, VERIFY } from './identity.fixture';

const HOUR = 3_600_000;
let identity: IdentityFixture;
const input = (email: string, more: object = {}) => ({
  input: { email, password: PASSWORD, displayName: 'Ayesha Khan', role: 'FREELANCER', ...more },
});

beforeAll(async () => {
  identity = await IdentityFixture.start();
});
afterAll(() => identity.app.close());

describe('signing up', () => {
  it('opens a freelancer account when the mailed link is used, and signs it in', async () => {
    const email = 'sana@example.com';
    const asked = await identity.ask(SIGN_UP, input(' Sana@Example.com '));
    expect(asked.data).toEqual({ signUp: { __typename: 'Done' } });
    expect((await identity.ask(SIGN_IN, { email, password: PASSWORD })).data.signIn.failures[0].code).toBe(
      'SIGN_IN_FAILED',
    );

    const verified = await identity.ask(VERIFY, { token: await identity.tokenFor(email) });
    expect(verified.data.verifyEmail.__typename).toBe('SignedIn');
    const { data } = await identity.ask(ME, {}, { cookie: verified.cookie });
    expect(data.me).toMatchObject({ email, displayName: 'Ayesha Khan', emailVerified: true, locale: 'en' });
    expect(data.me.grants).toEqual([{ role: 'FREELANCER', organisation: null }]);
  });

  it('opens a founder account with its company', async () => {
    const founder = { role: 'FOUNDER', companyName: 'Atlas & Co.' };
    const [first, second] = [
      await identity.openAccount('f1@example.com', founder),
      await identity.openAccount('f2@example.com', founder),
    ];
    const companyOf = async (cookie: string) => (await identity.ask(ME, {}, { cookie })).data.me.grants;
    expect(await companyOf(first.cookie)).toEqual([
      { role: 'FOUNDER', organisation: { name: 'Atlas & Co.', kind: 'COMPANY', slug: 'atlas-co' } },
    ]);
    const [grant] = await companyOf(second.cookie);
    expect(grant.organisation).toMatchObject({
      name: 'Atlas & Co.',
      slug: expect.stringMatching(/^atlas-co-[0-9a-f]{8}$/),
    });
    const { cookie } = await identity.openAccount('f3@example.com', { role: 'FOUNDER' });
    expect(await companyOf(cookie)).toEqual([{ role: 'FOUNDER', organisation: null }]);
  });

  it('tells all that is wrong, by field, in the language of the request', async () => {
    const wrong = input('ayesha', { password: 'short', displayName: ' ', role: 'FOUNDER', companyName: '<b>' });
    const english = (await identity.ask(SIGN_UP, wrong)).data.signUp.failures;
    expect(english.map(({ code, path }: { code: string; path: string[] }) => [code, ...path])).toEqual([
      ['EMAIL_INVALID', 'email'],
      ['PASSWORD_TOO_SHORT', 'password'],
      ['NAME_INVALID', 'displayName'],
      ['NAME_INVALID', 'companyName'],
    ]);
    expect(english[1].message).toContain('at least 10 characters');
    const urdu = (await identity.ask(SIGN_UP, wrong, { language: 'ur-PK,en;q=0.5' })).data.signUp.failures;
    expect(urdu[1].message).toContain('کم از کم 10 حروف');
    const common = await identity.ask(SIGN_UP, input('a@example.com', { password: 'Password123' }));
    expect(common.data.signUp.failures[0].code).toBe('PASSWORD_TOO_COMMON');
  });

  it('answers alike for a known address, whose owner gets a note and keeps the account', async () => {
    const email = 'known@example.com';
    await identity.openAccount(email);
    const [known, unknown] = [
      await identity.ask(SIGN_UP, input('KNOWN@example.com', { password: 'another secret place' })),
      await identity.ask(SIGN_UP, input('unknown@example.com')),
    ];
    expect(known).toEqual(unknown);
    expect((await identity.mailsTo(email))[0]?.subject).toBe('You already have a Hunar account');
    expect((await identity.ask(SIGN_IN, { email, password: PASSWORD })).data.signIn.__typename).toBe('SignedIn');
  });

  it('takes a link once, and not after 48 hours', async () => {
    await identity.ask(SIGN_UP, input('once@example.com'));
    const token = await identity.tokenFor('once@example.com');
    const use = async (given: string) => (await identity.ask(VERIFY, { token: given })).data.verifyEmail;
    const both = await Promise.all([use(token), use(token)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['InputFailed', 'SignedIn']);
    expect((await use(token)).failures[0]).toMatchObject({ code: 'LINK_INVALID', path: ['token'] });
    expect((await use('x')).failures[0].code).toBe('LINK_INVALID');

    await identity.ask(SIGN_UP, input('late@example.com'));
    const late = await identity.tokenFor('late@example.com');
    identity.clock.advance(48 * HOUR);
    expect((await use(late)).failures[0].code).toBe('LINK_INVALID');
  });

  it('gives an address to whichever of its links is used first', async () => {
    const email = 'twice@example.com';
    await identity.ask(SIGN_UP, input(email, { displayName: 'First Try' }));
    const first = await identity.tokenFor(email);
    await identity.ask(SIGN_UP, input(email, { displayName: 'Second Try' }));
    const second = await identity.tokenFor(email);
    const answers = await Promise.all([first, second].map((token) => identity.ask(VERIFY, { token })));
    expect(answers.map(({ data }) => data.verifyEmail.__typename).sort()).toEqual(['InputFailed', 'SignedIn']);
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  });

  it('opens no account when another library cannot follow', async () => {
    const events = identity.app.get(AccountEvents);
    const heard: unknown[] = [];
    events.onSignedUp(async (account) => {
      heard.push(account);
      if (account.email === 'halfway@example.com') throw new Error('The profile cannot be made.');
    });
    await identity.ask(SIGN_UP, input('halfway@example.com'));
    const token = await identity.tokenFor('halfway@example.com');
    const before = await identity.countOf('account');
    const { errors, setCookie } = await identity.ask(VERIFY, { token });
    expect(errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(setCookie).toBeNull();
    expect(heard).toEqual([expect.objectContaining({ email: 'halfway@example.com', role: 'freelancer' })]);
    expect(await identity.countOf('account')).toBe(before);
  });
});

describe('signing in and out', () => {
  it('answers an unknown address and a wrong password alike, and about as fast', async () => {
    await identity.openAccount('timing@example.com');
    const timed = async (email: string) => {
      const start = performance.now();
      const answer = await identity.ask(SIGN_IN, { email, password: 'a wrong password' });
      return { answer, took: performance.now() - start };
    };
    const known = [];
    const unknown = [];
    for (let round = 0; round < 7; round++) {
      known.push(await timed('timing@example.com'));
      unknown.push(await timed('nobody@example.com'));
    }
    expect(known[0]?.answer).toEqual(unknown[0]?.answer);
    expect(known[0]?.answer.data.signIn.failures[0]).toMatchObject({ code: 'SIGN_IN_FAILED', path: ['password'] });
    const median = (runs: { took: number }[]) => runs.map(({ took }) => took).sort((a, b) => a - b)[3]!;
    const ratio = median(known) / median(unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('takes the address in any case and the password in any Unicode form', async () => {
    const email = 'forms@example.com';
    await identity.openAccount(email, { password: 'caf\u00e9 au lait 7' });
    const { data } = await identity.ask(SIGN_IN, { email: 'FORMS@Example.com', password: 'cafe\u0301 au lait 7' });
    expect(data.signIn.account.email).toBe(email);
  });

  it('ends the session for good when it signs out, and the former one when it signs in anew', async () => {
    const email = 'out@example.com';
    const { cookie } = await identity.openAccount(email);
    const out = await identity.ask('mutation { signOut { done } }', {}, { cookie });
    expect(out.data).toEqual({ signOut: { done: true } });
    expect(out.setCookie).toMatch(/^hunar=; Path=\/; Max-Age=0; HttpOnly; SameSite=Lax$/);
    expect((await identity.ask(ME, {}, { cookie })).data.me).toBeNull();

    const first = await identity.ask(SIGN_IN, { email, password: PASSWORD });
    const second = await identity.ask(SIGN_IN, { email, password: PASSWORD }, { cookie: first.cookie });
    expect((await identity.ask(ME, {}, { cookie: first.cookie })).data.me).toBeNull();
    expect((await identity.ask(ME, {}, { cookie: second.cookie })).data.me.email).toBe(email);
  });

  it('keeps a session that is used for 90 days, and one that is not for 14', async () => {
    const email = 'sliding@example.com';
    const { cookie } = await identity.openAccount(email);
    const isSignedIn = async (given: string) => (await identity.ask(ME, {}, { cookie: given })).data.me !== null;
    for (let day = 0; day < 84; day += 12) {
      identity.clock.advance(12 * 24 * HOUR);
      expect(await isSignedIn(cookie)).toBe(true);
    }
    identity.clock.advance(7 * 24 * HOUR);
    expect(await isSignedIn(cookie)).toBe(false);

    const idle = (await identity.ask(SIGN_IN, { email, password: PASSWORD })).cookie;
    identity.clock.advance(14 * 24 * HOUR);
    expect(await isSignedIn(idle)).toBe(false);
  });

  it('stores neither a password nor a token that could be used', async () => {
    const { cookie } = await identity.openAccount('stored@example.com');
    const dump = await identity.app.database.query<{ row: string }>(
      `SELECT row_to_json(account)::text AS row FROM account UNION ALL SELECT row_to_json(session)::text FROM session
       UNION ALL SELECT row_to_json(sign_up)::text FROM sign_up UNION ALL SELECT data::text FROM pgboss.job`,
    );
    const all = dump.map(({ row }) => row).join('\n');
    expect(all).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(all).not.toContain(PASSWORD);
    expect(all).not.toContain(cookie.split('=')[1]!);
    expect(dump.filter(({ row }) => row.includes('mailIds')).join()).not.toContain('@');
  });
});

describe('resetting the password', () => {
  it('sets it by a mailed link, once, and signs out everywhere', async () => {
    const email = 'reset@example.com';
    const { cookie } = await identity.openAccount(email);
    const token = 'mutation { createApiToken(name: "script") { token } }';
    const bearer = (await identity.ask(token, {}, { cookie })).data.createApiToken.token;
    expect((await identity.ask(REQUEST_RESET, { email: ' RESET@example.com ' })).data.requestPasswordReset.done).toBe(
      true,
    );
    const link = await identity.tokenFor(email);

    const refused = await identity.ask(RESET, { token: link, password: 'Reset@Example.com' });
    expect(refused.data.resetPassword.failures[0]).toMatchObject({ code: 'PASSWORD_TOO_COMMON', path: ['password'] });
    const reset = { token: link, password: 'a brand new secret' };
    expect((await identity.ask(RESET, reset)).data.resetPassword.__typename).toBe('Done');
    expect((await identity.ask(RESET, reset)).data.resetPassword.failures[0].code).toBe('LINK_INVALID');

    expect((await identity.ask(ME, {}, { cookie })).data.me).toBeNull();
    expect((await identity.ask(ME, {}, { bearer })).data.me).toBeNull();
    expect((await identity.ask(SIGN_IN, { email, password: PASSWORD })).data.signIn.__typename).toBe('InputFailed');
    expect((await identity.ask(SIGN_IN, { email, password: reset.password })).data.signIn.__typename).toBe('SignedIn');
    expect((await identity.mailsTo(email))[0]?.subject).toBe('Your Hunar password was changed');
  });

  it('answers alike, and at the same time, whether the address is known or not', async () => {
    await identity.openAccount('asks@example.com');
    const timed = async (email: string) => {
      const start = performance.now();
      return { answer: await identity.ask(REQUEST_RESET, { email }), took: performance.now() - start };
    };
    const [known, unknown] = [await timed('asks@example.com'), await timed('asks-not@example.com')];
    expect(known.answer).toEqual(unknown.answer);
    // Both wait out the same time, which is longer than the work.
    expect(Math.min(known.took, unknown.took)).toBeGreaterThan(240);
    expect(Math.abs(known.took - unknown.took)).toBeLessThan(100);
    expect(await identity.mailsTo('asks-not@example.com')).toEqual([]);
  });

  it('refuses a link after an hour, and every older one after a reset', async () => {
    const email = 'links@example.com';
    await identity.openAccount(email);
    const ask = async () => {
      await identity.ask(REQUEST_RESET, { email });
      return identity.tokenFor(email);
    };
    const reset = async (token: string) =>
      (await identity.ask(RESET, { token, password: 'yet another secret' })).data.resetPassword.__typename;
    const old = await ask();
    identity.clock.advance(HOUR);
    expect(await reset(old)).toBe('InputFailed');
    const [first, second] = [await ask(), await ask()];
    expect(await reset(second)).toBe('Done');
    expect(await reset(first)).toBe('InputFailed');
  });
});
