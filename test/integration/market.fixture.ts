import { HunarGraphqlModule } from '@hunar/graphql';
import { HiringModule } from '@hunar/hiring';
import { AccountService, IdentityModule, OrganisationService } from '@hunar/identity';
import { newId, type Role, type Viewer } from '@hunar/kernel';
import { MatchingModule } from '@hunar/matching';
import { NotificationsModule } from '@hunar/notifications';
import { QueueModule } from '@hunar/queue';
import { TalentListingService, TalentModule } from '@hunar/talent';
import type { TestAppOptions, TestDatabase } from '../support';
import { type Answer, IdentityFixture, PASSWORD, type Sender, SIGN_IN } from './identity.fixture';

/** Somebody who is signed in. */
export interface Person {
  readonly accountId: string;
  readonly cookie: string;
  readonly viewer: Viewer;
}
export interface Founder extends Person {
  readonly companyId: string;
}

export const FAILED = '... on InputFailed { failures { code message path } }';
export const JOB = `id title description version state timeZone weeklyHours overlapHours startsOn engagement company { id name timeZone }
  mustHave { skill { id name } minLevel required } niceToHave { skill { id } minLevel required }
  rateMin { amount amountMinor currency period } rateMax { amount amountMinor currency period }
  workingHours { weekday start end } language { language level }`;
export const POST = `mutation ($input: JobPostingInput!) { postJob(input: $input) { __typename ... on JobPosting { ${JOB} } ${FAILED} } }`;
const MATCH = `rank score sentence parts { code label value weight contribution sentence
    skills { skill { id name } credit through { id } level wantedLevel evidence value rarity } } gaps { code sentence }`;
export const SHORTLIST_FIELDS = `modelVersion poolSize considered tookMs freshAsOf gates
  matches { ${MATCH} talent { id name rate { amount } weeklyHours timeZone skills { skill { id name } level } } }`;
export const SHORTLIST = `query ($jobId: ID!, $first: Int) { shortlist(jobId: $jobId, first: $first) { ${SHORTLIST_FIELDS} } }`;
export const PREVIEW = `query ($input: JobPostingInput!, $first: Int) {
  shortlistPreview(input: $input, first: $first) { __typename ... on Shortlist { ${SHORTLIST_FIELDS} } ${FAILED} } }`;
export const JOBS_FOR_ME = `{ jobsForMe { modelVersion matches { ${MATCH} job { id title companyName mustHave { id } rateMax { amount } } } } }`;

/** The libraries of the market as the api boots them, and people to act in it. */
export class MarketFixture {
  private constructor(readonly identity: IdentityFixture) {}

  /** `database`: one that exists, for a second process on it. `more`: libraries above the market. `config`: other settings. */
  static async start(
    database?: TestDatabase,
    override?: TestAppOptions['override'],
    more: NonNullable<TestAppOptions['imports']> = [],
    config: NonNullable<TestAppOptions['config']> = {},
  ): Promise<MarketFixture> {
    const imports = [QueueModule, HunarGraphqlModule.forRoot(), IdentityModule, NotificationsModule];
    const identity = await IdentityFixture.start(config, {
      ...(database && { database }),
      ...(override && { override }),
      imports: [...imports, TalentModule, HiringModule, MatchingModule, ...more],
    });
    return new MarketFixture(identity);
  }

  get app() {
    return this.identity.app;
  }

  ask(query: string, variables: object = {}, sender: Sender = {}): Promise<Answer> {
    return this.identity.ask(query, variables, sender);
  }

  /** An account with a role over the platform, signed in. */
  async person(role: Role | null = null): Promise<Person> {
    const email = `${newId()}@example.com`;
    const grants = role === null ? [] : [{ role, organisationId: null }];
    const input = { email, password: PASSWORD, displayName: 'Somebody New', grants };
    const account = await this.app.get(AccountService).createVerified(input);
    if (!account.ok) throw new Error(account.failures[0]?.code);
    const { cookie } = await this.ask(
      SIGN_IN,
      { email, password: PASSWORD },
      { ip: `10.0.0.${Math.ceil(Math.random() * 250)}` },
    );
    const accountId = account.value.id;
    return { accountId, cookie, viewer: { kind: 'account', accountId, grants } };
  }

  /** A founder with a company, signed in. */
  async founder(companyName = 'Golden Gate Labs'): Promise<Founder> {
    const person = await this.person();
    const company = await this.app.get(OrganisationService).foundCompany(person.viewer, companyName);
    if (!company.ok) throw new Error(company.failures[0]?.code);
    const companyId = company.value.id;
    const grants = [{ role: 'founder', organisationId: companyId }] as const;
    return { ...person, companyId, viewer: { kind: 'account', accountId: person.accountId, grants } };
  }

  /** A freelancer with an empty profile that consents to be listed. */
  async freelancer(name = 'Kiran Naqvi'): Promise<Person & { profileId: string }> {
    const person = await this.person('freelancer');
    const profileId = await this.app
      .get(TalentListingService)
      .createFor(person.accountId, name, `${newId()}@example.com`);
    return { ...person, profileId };
  }

  /** Posts a job that must succeed; its id. */
  async post(founder: Founder, input: object): Promise<string> {
    const { data, errors } = await this.ask(POST, { input: { title: 'Work', timeZone: 'UTC', ...input } }, founder);
    if (!data?.postJob?.id) throw new Error(JSON.stringify(data ?? errors));
    return data.postJob.id;
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- tests read whatever they asked for
  async shortlist(founder: Founder, jobId: string, first = 20, language = 'en'): Promise<any> {
    const { data, errors } = await this.ask(SHORTLIST, { jobId, first }, { ...founder, language });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data.shortlist;
  }
}
