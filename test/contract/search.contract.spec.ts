import { IndexEngines, SearchMemorySettings, SearchModule } from '@hunar/search';
import { createTestApp, type TestApp } from '../support';
import { hasMeilisearch, type MeilisearchServer, startMeilisearch } from '../support/meilisearch-server';
import { audienceCases } from './search/audiences.cases';
import { filterCases } from './search/filters.cases';
import type { Subject } from './search/fixture';
import { highlightCases } from './search/highlights.cases';
import { nameCases } from './search/names.cases';
import { oddInputCases } from './search/odd-input.cases';
import { pagingCases } from './search/paging.cases';
import { spellingCases } from './search/spelling.cases';
import { wordCases } from './search/words.cases';
import { writeCases } from './search/writes.cases';

/** PostgreSQL answers from its tables until it has an index in memory; each has to keep the contract alone. */
const ENGINES = ['PostgreSQL', 'PostgreSQL in memory', 'Meilisearch'] as const;
const isThere = (engine: (typeof ENGINES)[number]) => engine !== 'Meilisearch' || hasMeilisearch();

// One suite for all engines: what they promise alike. Where they differ is in docs/search-engines.md.
for (const name of ENGINES) {
  const suite = isThere(name) ? describe : describe.skip;
  if (!isThere(name)) {
    console.warn(
      `\n*** SKIPPED: the search contract on ${name}. Set MEILI_URL, or put \`meilisearch\` on the PATH. ***\n`,
    );
  }
  suite(name, () => {
    const subject = {} as Subject;
    let app: TestApp;
    let server: MeilisearchServer | null = null;

    beforeAll(async () => {
      if (name === 'Meilisearch') server = await startMeilisearch();
      const config = { meiliUrl: server?.url ?? null, meiliKey: process.env.MEILI_KEY ?? null };
      app = await createTestApp({ imports: [SearchModule], config });
      app.get(SearchMemorySettings).mode = name === 'PostgreSQL in memory' ? 'eager' : 'off';
      subject.engine = app.get(IndexEngines).main.engine;
      subject.words = app.get(IndexEngines).all.at(-1)!.engine;
      expect(await subject.engine.describe()).toContain(name.split(' ')[0]);
    });
    afterAll(async () => {
      await app?.close();
      await server?.stop();
    });

    describe('words', () => wordCases(subject));
    describe('names', () => nameCases(subject));
    describe('spelling', () => spellingCases(subject));
    describe('highlights', () => highlightCases(subject));
    describe('filters', () => filterCases(subject));
    describe('paging', () => pagingCases(subject));
    describe('audiences', () => audienceCases(subject));
    describe('odd input', () => oddInputCases(subject));
    describe('writes', () => writeCases(subject));
  });
}
