import { ClaimMailService, ProfileOwnership } from '@hunar/talent';
import { SYSTEM } from './trainee-import.fixture';
import { FAILURES, PASSWORD } from './identity.fixture';
import { TalentFixture } from './talent.fixture';

const SEND = 'mutation ($cohortId: ID!) { sendClaimLinks(cohortId: $cohortId) { sent skipped } }';
const PREVIEW = 'query ($token: String!) { claimLink(token: $token) { name programName accountNeeded } }';
const CLAIM = `mutation ($input: ClaimProfileInput!) { claimProfile(input: $input) {
  __typename ... on SignedIn { account { id email } } ${FAILURES} } }`;
const MINE = '{ myProfile { id name headline consented visibility contact { email } enrolments { programName } } }';

let fixture: TalentFixture;
let own: Awaited<ReturnType<TalentFixture['sponsor']>>;
let other: typeof own;
let number = 0;
const DAY = 86_400_000;
beforeAll(async () => {
  fixture = await TalentFixture.start();
  own = await fixture.sponsor('own');
  other = await fixture.sponsor('other');
});
afterAll(() => fixture.app.close());

/** Imports somebody new for a sponsor; the address. */
async function imported(name = 'Zulaikha Noor Ghaznavi', sponsor = own, email = `claim${++number}@example.com`) {
  const program = sponsor === own ? 'ai' : 'other-ai';
  await fixture.import(sponsor.organisationId, `name,email\n${name},${email}\n`, { program, cohort: `c${++number}` });
  return email;
}
const send = async (email: string, sponsor = own) =>
  (await fixture.ask(SEND, { cohortId: await fixture.cohortOf(email, sponsor.organisationId) }, sponsor.admin)).data
    .sendClaimLinks;
async function linkFor(email: string): Promise<string> {
  expect(await send(email)).toEqual({ sent: 1, skipped: 0 });
  return fixture.identity.tokenFor(email);
}
const claim = async (token: string, sender = {}, password: string | null = PASSWORD) => {
  const { data, cookie } = await fixture.ask(CLAIM, { input: { token, password } }, sender);
  const { failures } = data.claimProfile;
  return { code: failures?.[0].code ?? 'CLAIMED', cookie, account: data.claimProfile.account };
};
const mine = async (sender: object) => (await fixture.ask(MINE, {}, sender)).data.myProfile;

describe('a claim link', () => {
  it('gives the profile to a new account, once', async () => {
    const email = await imported();
    const profileId = await fixture.profileIdOf(email);
    const token = await linkFor(email);
    const { data } = await fixture.ask(PREVIEW, { token });
    expect(data.claimLink).toEqual({ name: 'Zulaikha Noor Ghaznavi', programName: 'ai', accountNeeded: true });
    expect((await claim(token, {}, 'short')).code).not.toBe('CLAIMED');
    const claimed = await claim(token);
    expect(claimed).toMatchObject({ code: 'CLAIMED', account: { email } });
    expect(await mine({ cookie: claimed.cookie })).toMatchObject({
      id: profileId,
      consented: true,
      contact: { email },
    });
    expect((await claim(token)).code).toBe('CLAIM_LINK_SPENT');
    expect((await fixture.ask(PREVIEW, { token })).data.claimLink).toBeNull();
    const recorded = await fixture.query('SELECT basis, given FROM consent WHERE subject_id = $1 ORDER BY id', [
      profileId,
    ]);
    expect(recorded).toEqual([
      { basis: 'programme', given: true },
      { basis: 'person', given: true },
    ]);
  });

  it('is won by one of two who redeem it at once', async () => {
    const email = await imported();
    const token = await linkFor(email);
    const [ali, sana] = [await fixture.actor('freelancer'), await fixture.actor('freelancer')];
    const codes = await Promise.all([ali, sana].map(async (actor) => (await claim(token, actor)).code));
    expect(codes.toSorted()).toEqual(['CLAIMED', 'CLAIM_LINK_SPENT']);
  });

  it('works for thirty days', async () => {
    const email = await imported();
    const token = await linkFor(email);
    const { clock } = fixture.identity;
    clock.advance(30 * DAY - 1000);
    expect((await fixture.ask(PREVIEW, { token })).data.claimLink).not.toBeNull();
    clock.advance(2000);
    expect((await claim(token)).code).toBe('CLAIM_LINK_SPENT');
    clock.advance(-30 * DAY - 1000);
  });

  it('ends all other links of the profile', async () => {
    const email = await imported();
    const first = await linkFor(email);
    await imported('Zulaikha Ghaznavi', other, email);
    expect(await send(email, other)).toEqual({ sent: 1, skipped: 0 });
    const second = await fixture.identity.tokenFor(email);
    expect(second).not.toBe(first);
    expect((await claim(second)).code).toBe('CLAIMED');
    expect((await claim(first)).code).toBe('CLAIM_LINK_SPENT');
  });

  it('takes no profile from whom it belongs to, even when it came to be after the claim', async () => {
    const email = await imported();
    const profileId = await fixture.profileIdOf(email);
    const token = await linkFor(email);
    const owner = await fixture.actor('freelancer');
    await fixture.app.get(ProfileOwnership).transfer(profileId, owner.accountId);
    const thief = await fixture.actor('freelancer');
    expect((await claim(token, thief)).code).toBe('CLAIM_LINK_SPENT');
    expect((await claim(token, owner)).code).toBe('CLAIM_LINK_SPENT');
    expect(await mine(owner)).toMatchObject({ id: profileId });
    expect(await fixture.app.get(ClaimMailService).send(SYSTEM, [profileId], 'ai')).toEqual({ sent: 0, skipped: 1 });
  });

  it('asks whoever has an account at the address to sign in', async () => {
    const email = await imported();
    const token = await linkFor(email);
    const account = await fixture.identity.openAccount(email);
    expect((await claim(token)).code).toBe('CLAIM_NEEDS_SIGN_IN');
    expect((await claim(token, account)).code).toBe('CLAIMED');
  });
});

describe('signing up with the address alone', () => {
  it('gives no imported profile', async () => {
    const email = await imported();
    const { cookie } = await fixture.identity.openAccount(email);
    expect(await mine({ cookie })).toMatchObject({ name: 'Ayesha Khan', contact: { email: null }, enrolments: [] });
    expect((await mine({ cookie })).id).not.toBe(await fixture.profileIdOf(email));
  });
});

describe('somebody with a profile of their own who claims another', () => {
  it('keeps what they wrote, the enrolments that were theirs, and the consent that they withdrew', async () => {
    const sana = await fixture.freelancer('Sana Raza');
    await imported('Sana R', other, sana.email);
    const [{ version }] = (await fixture.query('SELECT version FROM talent_profile WHERE id = $1', [
      sana.profileId,
    ])) as [{ version: number }];
    const input = { version, headline: 'Mine', visibility: 'HIDDEN' };
    const edited = 'mutation ($input: UpdateProfileInput!) { updateMyProfile(input: $input) { __typename } }';
    await fixture.ask(edited, { input }, sana);
    await fixture.ask('mutation { withdrawConsent { done } }', {}, sana);
    const email = await imported();
    const profileId = await fixture.profileIdOf(email);
    const claimed = await claim(await linkFor(email), sana);
    expect(claimed.code).toBe('CLAIMED');
    const profile = await mine({ cookie: claimed.cookie });
    expect(profile).toMatchObject({ id: profileId, name: 'Sana Raza', headline: 'Mine', visibility: 'HIDDEN' });
    expect(profile.consented).toBe(false);
    expect(profile.enrolments.map(({ programName }: { programName: string }) => programName).toSorted()).toEqual([
      'ai',
      'other-ai',
    ]);
  });
});

describe('sending claim links', () => {
  it('does not say that an address has an account, nor that another programme wrote to it', async () => {
    const known = await fixture.freelancer('Omar Butt');
    await imported('Omar B', own, known.email);
    expect(await send(known.email)).toEqual({ sent: 1, skipped: 0 });
    const email = await imported();
    await linkFor(email);
    await imported('Zulaikha G', other, email);
    expect(await send(email, other)).toEqual({ sent: 1, skipped: 0 });
    expect(await send(email, other)).toEqual({ sent: 0, skipped: 1 });
  });

  it('is for the programme\u2019s own admins', async () => {
    const cohortId = await fixture.cohortOf(await imported(), own.organisationId);
    for (const sender of [other.admin, await fixture.actor('founder'), await fixture.actor('operator'), {}]) {
      expect(await fixture.outcome(SEND, { cohortId }, sender)).toMatch(/^(NOT_FOUND|FORBIDDEN|UNAUTHENTICATED)$/);
    }
  });

  it('reaches a cohort of ten thousand, and each person once a day however often it is asked for', async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => `Person Nr${n},crowd${n}@example.com`);
    await fixture.import(own.organisationId, `name,email\n${rows.join('\n')}\n`, { cohort: 'crowd' });
    const cohortId = await fixture.cohortOf('crowd0@example.com', own.organisationId);
    const answers = await Promise.all([1, 2].map(() => fixture.ask(SEND, { cohortId }, own.admin)));
    expect(answers.map(({ data }) => data.sendClaimLinks.sent).toSorted()).toEqual([0, 10_000]);
  });
});
