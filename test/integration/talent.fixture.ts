import multipart from '@fastify/multipart';
import { HunarGraphqlModule } from '@hunar/graphql';
import { AccountService, IdentityModule, OrganisationService } from '@hunar/identity';
import { newId, type Role, systemViewer, type Viewer } from '@hunar/kernel';
import { NotificationsModule } from '@hunar/notifications';
import { ImportRunner, ProgramsModule, TraineeImportService } from '@hunar/programs';
import { QueueModule } from '@hunar/queue';
import { SearchIndexer } from '@hunar/search';
import { ProfileRenewal, TalentListingService } from '@hunar/talent';
import { type TestAppOptions, validated } from '../support';
import { type Answer, IdentityFixture, PASSWORD, type Sender, SIGN_IN } from './identity.fixture';
import { sourceOf } from './trainee-import.fixture';

export interface Actor {
  readonly accountId: string;
  readonly email: string;
  readonly cookie: string;
  readonly viewer: Viewer;
}

const SYSTEM = systemViewer('test');

/** Talent and programmes as the api boots them, with people to act in them. */
export class TalentFixture {
  private constructor(readonly identity: IdentityFixture) {}

  /** `config`: other settings. */
  static async start(config: NonNullable<TestAppOptions['config']> = {}): Promise<TalentFixture> {
    const imports = [QueueModule, HunarGraphqlModule.forRoot(), IdentityModule, NotificationsModule, ProgramsModule];
    const identity = await IdentityFixture.start(config, {
      imports,
      http: async (app) => {
        validated(app);
        await app.register(multipart);
      },
    });
    return new TalentFixture(identity);
  }

  get app() {
    return this.identity.app;
  }

  ask(query: string, variables: object = {}, sender: Sender = {}): Promise<Answer> {
    return this.identity.ask(query, variables, sender);
  }

  /** What an operation answered: its data, or the code of its first error. */
  async outcome(query: string, variables: object = {}, sender: Sender = {}): Promise<unknown> {
    const { data, errors } = await this.ask(query, variables, sender);
    return errors[0]?.extensions.code ?? data;
  }

  query<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.app.database.query<Row>(sql, parameters);
  }

  async actor(role: Role | null = null, organisationId: string | null = null): Promise<Actor> {
    const email = `${newId()}@example.com`;
    const grants = role === null ? [] : [{ role, organisationId }];
    const input = { email, password: PASSWORD, displayName: 'Somebody New', grants };
    const account = await this.app.get(AccountService).createVerified(input);
    if (!account.ok) throw new Error(account.failures[0]?.code);
    const ip = `10.0.${Math.floor(Math.random() * 250)}.1`;
    const { cookie } = await this.ask(SIGN_IN, { email, password: PASSWORD }, { ip });
    const accountId = account.value.id;
    return { accountId, email, cookie, viewer: { kind: 'account', accountId, grants } };
  }

  /** Somebody who signed up: an account with a profile of its own. */
  async freelancer(name = 'Kiran Fatima Naqvi'): Promise<Actor & { profileId: string }> {
    const actor = await this.actor('freelancer');
    const profileId = await this.app.get(TalentListingService).createFor(actor.accountId, name, actor.email);
    return { ...actor, profileId };
  }

  async sponsor(slug: string): Promise<{ organisationId: string; admin: Actor }> {
    const made = await this.app
      .get(OrganisationService)
      .ensure(SYSTEM, { kind: 'sponsor', slug, name: `Sponsor ${slug}` });
    if (!made.ok) throw new Error(made.failures[0]?.code);
    return { organisationId: made.value.id, admin: await this.actor('program_admin', made.value.id) };
  }

  /** Imports text for a sponsor, to its end; the import. */
  async import(organisationId: string, content: string, slugs: { program?: string; cohort?: string } = {}) {
    const made = await this.app.get(TraineeImportService).create(SYSTEM, {
      organisationId,
      fileName: 'trainees.csv',
      uploadId: null,
      programSlug: slugs.program ?? 'ai',
      cohortSlug: slugs.cohort ?? 'q1',
      createMissing: true,
      map: {},
    });
    if (!made.ok) throw new Error(made.failures[0]?.code);
    return this.app.get(ImportRunner).run(made.value.id, sourceOf(content));
  }

  async profileIdOf(email: string): Promise<string> {
    const [row] = await this.query<{ id: string }>('SELECT profile_id AS id FROM talent_contact WHERE email = $1', [
      email,
    ]);
    return row!.id;
  }

  async cohortOf(email: string, organisationId: string): Promise<string> {
    const [row] = await this.query<{ id: string }>(
      'SELECT cohort_id AS id FROM enrolment WHERE profile_id = $1 AND organisation_id = $2',
      [await this.profileIdOf(email), organisationId],
    );
    return row!.id;
  }

  /** What the queue job does after an exchange rate has changed. */
  async renew(currency: string): Promise<void> {
    await this.app.get(ProfileRenewal).renewCurrency(currency, new AbortController().signal);
    await this.index();
  }

  index(): Promise<unknown> {
    return this.app.get(SearchIndexer).drain();
  }
}
