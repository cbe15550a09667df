import { IndexLifecycle } from '@hunar/search';
import { TalentIndex } from '@hunar/talent';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { secondsOf } from '../bench-app';
import { crowdDocuments, crowdIndex } from './crowd-documents';
import type { Crowd } from './people';
import type { PlainPostgres } from './plain-postgres';
import { NAMES } from './subject-names';
import type { Sites } from './setting';

/** Seconds that an index took to build, and how many of them went into making its documents. */
export interface BuildTime {
  readonly name: string;
  readonly seconds: number;
  readonly making: number;
}

/**
 * Builds the plain table and, as a reindex does, the talent index of each site, all of the first `count` of the crowd. Resolves with
 * nothing when an earlier run left them (as `marker`, a file, says).
 */
export async function load(
  crowd: Crowd,
  count: number,
  plain: PlainPostgres,
  sites: Sites,
  marker: string | null,
): Promise<BuildTime[]> {
  const fingerprint = await fingerprintOf(crowd, count);
  const kept = marker !== null && existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint;
  const times = kept ? [] : [await loadPlain(crowd, count, plain)];
  for (const engineName of ['postgres', 'meilisearch'] as const) {
    const app = sites[engineName]?.app;
    if (!app) continue;
    const name = NAMES.ours[engineName];
    const making = makeFrom(app.get(TalentIndex, { strict: false }), crowd, count);
    const lifecycle = app.get(IndexLifecycle, { strict: false });
    for (const engine of kept ? [] : lifecycle.engineNames) {
      const before = making();
      const seconds = await secondsOf(() => lifecycle.reindex('talent', { engine }));
      // Where another engine is meant to answer, PostgreSQL keeps the index too, to stand in.
      const role = engine === lifecycle.engineNames[0] ? name : `${name}: its stand-in`;
      times.push({ name: role, seconds, making: making() - before });
      console.error(`${role} has ${count} people after ${seconds.toFixed(0)} s.`);
    }
    await lifecycle.ensureAll();
  }
  await plain.vacuum();
  if (marker) writeFileSync(marker, fingerprint);
  return times;
}

async function loadPlain(crowd: Crowd, count: number, plain: PlainPostgres): Promise<BuildTime> {
  let loading = 0;
  const seconds = await secondsOf(async () => {
    await plain.create();
    for await (const documents of crowdDocuments(crowd, count)) loading += await secondsOf(() => plain.load(documents));
    loading += await secondsOf(() => plain.finish());
  });
  return { name: NAMES.plain, seconds, making: seconds - loading };
}

/** Lets an app's talent index take its people from the crowd, where the database has none. Tells the seconds spent on documents. */
function makeFrom(index: TalentIndex, crowd: Crowd, count: number): () => number {
  const source = crowdIndex(crowd, count);
  let making = 0;
  Object.assign(index, {
    documents: async (ids: readonly string[]) => {
      const start = performance.now();
      const documents = await source.documents(ids);
      making += (performance.now() - start) / 1000;
      return documents;
    },
    allIds: (...after: Parameters<TalentIndex['allIds']>) => source.allIds(...after),
  });
  return () => making;
}

/** Of the definition and of what some of the documents are: of other code, what was kept is built anew. */
async function fingerprintOf(crowd: Crowd, count: number): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([crowdIndex(crowd, 0).index, count]));
  for await (const documents of crowdDocuments(crowd, Math.min(count, 200))) hash.update(JSON.stringify(documents));
  return hash.digest('hex');
}
