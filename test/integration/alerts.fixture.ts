import { AlertsModule } from '@hunar/alerts';
import { Outbox, UnitOfWork } from '@hunar/database';
import { AccountService } from '@hunar/identity';
import { newId } from '@hunar/kernel';
import { JobHandlers } from '@hunar/queue';
import { IndexLifecycle, SearchIndexer } from '@hunar/search';
import { TalentListingService } from '@hunar/talent';
import { type Founder, MarketFixture } from './market.fixture';
import type { TestDatabase } from '../support';

export const SEARCH = `id name version path frequency timeZone newPeople watching readable conditions { name values }`;
export const FAILED = '... on InputFailed { failures { code message path } }';
export const SAVE = `mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { __typename ... on SavedSearch { ${SEARCH} } ${FAILED} } }`;
export const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdateSavedSearchInput!) {
  updateSavedSearch(id: $id, version: $version, input: $input) { __typename ... on SavedSearch { ${SEARCH} } ${FAILED} } }`;
const JOBS = ['begin-watch', 'find-new-people'];

/** Saved searches as the api and the worker boot them, with the queue's work done step by step. */
export class AlertsFixture {
  private constructor(readonly market: MarketFixture) {}

  /** `database`: one that exists, for a second process on it. */
  static async start(database?: TestDatabase): Promise<AlertsFixture> {
    const market = await MarketFixture.start(database, undefined, [AlertsModule]);
    await market.app.get(IndexLifecycle).ensureAll();
    return new AlertsFixture(market);
  }

  get app() {
    return this.market.app;
  }
  get clock() {
    return this.market.identity.clock;
  }
  query<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.app.database.query<Row>(sql, parameters);
  }

  /** People with these skills in these cities, who can be found; their ids. */
  async people(
    given: readonly { readonly name?: string; readonly skills?: readonly string[]; readonly city?: string }[],
  ): Promise<string[]> {
    const listing = this.app.get(TalentListingService);
    const ids: string[] = [];
    for (const { name = 'Kiran Naqvi', skills = [], city = null } of given) {
      const account = await this.app.get(AccountService).createVerified({
        email: `${newId()}@example.com`,
        password: 'three mangoes on a roof',
        displayName: name,
        grants: [{ role: 'freelancer', organisationId: null }],
      });
      if (!account.ok) throw new Error(account.failures[0]?.code);
      const id = await listing.createFor(account.value.id, name, `${newId()}@example.com`);
      ids.push(id);
      await this.edit(id, { skills, city });
    }
    return ids;
  }

  /** Changes a person as an edit does: the rows and the outbox in one transaction. */
  async edit(
    id: string,
    { skills, city, visibility }: { skills?: readonly string[]; city?: string | null; visibility?: string },
  ): Promise<void> {
    const unitOfWork = this.app.get(UnitOfWork);
    await unitOfWork.run(async () => {
      if (skills) {
        await unitOfWork.query('DELETE FROM talent_skill WHERE profile_id = $1', [id]);
        await unitOfWork.query(
          `INSERT INTO talent_skill (profile_id, skill_id, evidence) SELECT $1, skill, 'claimed' FROM unnest($2::text[]) AS skill`,
          [id, skills],
        );
      }
      if (city !== undefined) await unitOfWork.query('UPDATE talent_profile SET city = $2 WHERE id = $1', [id, city]);
      if (visibility) {
        await unitOfWork.query('UPDATE talent_profile SET visibility = $2 WHERE id = $1', [id, visibility]);
      }
      await this.app.get(Outbox).changed('talent', [id]);
    });
  }

  /** Brings what changed to the index. */
  index(): Promise<number> {
    return this.app.get(SearchIndexer).drain();
  }

  /** Does the queue's jobs of the watch until none is left, also those that are to wait. */
  async work(): Promise<void> {
    for (;;) {
      const jobs = await this.query<{ name: string; data: object }>(
        `DELETE FROM pgboss.job WHERE name = ANY($1) RETURNING name, data, created_on`,
        [JOBS],
      );
      if (jobs.length === 0 && (await this.query('SELECT 1 FROM saved_search_change LIMIT 1')).length === 0) return;
      await this.app.get(JobHandlers).runNow({ name: 'ask-word-searches' }, {});
      for (const { name, data } of jobs) await this.app.get(JobHandlers).runNow({ name }, data);
    }
  }

  /** Indexes, then works. */
  async settle(): Promise<void> {
    await this.index();
    await this.work();
  }

  /** Passes time, and tells whose turn it is. */
  async tell(minutes: number): Promise<void> {
    this.clock.advance(minutes * 60_000);
    await this.app.get(JobHandlers).runNow({ name: 'tell-owners' }, {});
  }

  /** Saves a search that must succeed, and lets its watch begin. */
  async save(founder: Founder, query: object, more: object = {}): Promise<{ id: string; version: number }> {
    const input = { name: newId(), query, timeZone: 'America/Los_Angeles', frequency: 'INSTANT', ...more };
    const { data, errors } = await this.market.ask(SAVE, { input }, founder);
    if (!data?.saveSearch?.id) throw new Error(JSON.stringify(data ?? errors));
    await this.work();
    return data.saveSearch;
  }

  async mails(founder: Founder) {
    const account = (await this.app.get(AccountService).byIds([founder.accountId])).get(founder.accountId)!;
    return this.market.identity.mailsTo(account.email);
  }

  /** Ids of the people whom a search has found since its watch began, in order of id. */
  async found(savedSearchId: string): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      'SELECT profile_id AS id FROM saved_search_match WHERE saved_search_id = $1 AND NOT baseline ORDER BY 1',
      [savedSearchId],
    );
    return rows.map(({ id }) => id);
  }
}
