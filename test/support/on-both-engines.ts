import type { AppConfig } from '@hunar/config';
import { hasMeilisearch, type MeilisearchServer, startMeilisearch } from './meilisearch-server';

type EngineSettings = Pick<AppConfig, 'meiliUrl' | 'meiliKey'>;

/**
 * A suite for each of the two search engines; `settings` gives, in its `beforeAll` and later, what an app needs to use that one.
 * Where there is no Meilisearch its suite is skipped, loudly.
 */
export function onBothEngines(title: string, suite: (settings: () => EngineSettings) => void): void {
  describe(`${title}, on PostgreSQL`, () => suite(() => ({ meiliUrl: null, meiliKey: null })));
  if (!hasMeilisearch())
    console.warn(`\n*** SKIPPED: ${title} on Meilisearch. Set MEILI_URL, or put \`meilisearch\` on the PATH. ***\n`);
  (hasMeilisearch() ? describe : describe.skip)(`${title}, on Meilisearch`, () => {
    let server: MeilisearchServer | null = null;
    beforeAll(async () => {
      server = await startMeilisearch();
    });
    suite(() => ({ meiliUrl: server!.url, meiliKey: process.env.MEILI_KEY ?? null }));
    // Hooks at the end run in the order in which they are registered: the app of the suite goes first.
    afterAll(() => server?.stop());
  });
}
