import { UnitOfWork } from '@hunar/database';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasMeilisearch, startOwnMeilisearch } from '../../support/meilisearch-server';
import { bootBenchApp, withBenchServer } from '../bench-app';
import { type BuildTime, load } from './loading';
import type { Crowd } from './people';
import { insertPrograms } from './people-rows';
import { PlainPostgres } from './plain-postgres';
import { databaseOf, FEATURES, type Open, opening, type Site, type Sites } from './setting';

/** Of the one server on which the baseline and our engine are measured. */
const SETTINGS = {
  shared_buffers: '1GB',
  work_mem: '64MB',
  effective_cache_size: '4GB',
  maintenance_work_mem: '512MB',
  max_wal_size: '8GB',
  jit: 'off',
};

/** So many of a crowd, in the plain table and in our indexes. */
export interface LoadedCrowd {
  readonly size: number;
  readonly plain: PlainPostgres;
  readonly sites: Sites;
  /** Empty where an earlier run had left everything. */
  readonly built: readonly BuildTime[];
}

/**
 * Loads each of the sizes and works with it, one after another. What is kept in the folder `keep` is found there by a later run.
 */
export async function eachLoadedCrowd(
  crowd: Crowd,
  sizes: readonly number[],
  keep: string | undefined,
  work: (loaded: LoadedCrowd, open: Open) => Promise<void>,
): Promise<void> {
  if (!hasMeilisearch()) console.error('There is no Meilisearch here: it is left out.');
  const folder = keep === undefined ? null : resolve(process.env.INIT_CWD ?? '.', keep);
  const server = { settings: SETTINGS, ...(folder && { keptIn: made(join(folder, 'postgres')) }) };
  await withBenchServer(server, async (serverUrl) => {
    for (const size of sizes) {
      await opening(async (open) => {
        const data = folder ? made(join(folder, `meilisearch-${size}`)) : undefined;
        const meili = hasMeilisearch() ? await open(startOwnMeilisearch(data), (it) => it.stop()) : null;
        const siteOf = async (name: keyof Sites, meiliUrl: string | null): Promise<Site> => {
          const databaseUrl = await databaseOf(serverUrl, `${name}_${size}`);
          const config = { meiliUrl, searchMemory: 'eager' } as const;
          const app = await open(bootBenchApp(FEATURES, databaseUrl, config), (it) => it.close());
          const unitOfWork = app.get(UnitOfWork, { strict: false });
          await unitOfWork.run(() => insertPrograms((sql, values) => unitOfWork.query(sql, values)));
          return { app, databaseUrl, meiliUrl };
        };
        const postgres = await siteOf('postgres', null);
        // What the API on Meilisearch keeps in a database is not measured with our PostgreSQL engine.
        const meilisearch = meili && (await siteOf('meilisearch', meili.url));
        const plain = await open(PlainPostgres.connect(postgres.databaseUrl), (it) => it.close());
        const marker = folder && join(folder, `loaded-${size}`);
        const sites = { postgres, meilisearch };
        const built = await load(crowd, size, plain, sites, marker);
        await work({ size, plain, sites, built }, open);
      });
    }
  });
}

function made(path: string): string {
  mkdirSync(path, { recursive: true });
  return path;
}
