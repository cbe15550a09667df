import type { IndexDefinition, IndexEngine } from '@hunar/search';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { secondsOf } from '../bench-app';
import { crowdDocuments, crowdIndex } from './crowd-documents';
import type { Crowd } from './people';
import type { PlainPostgres } from './plain-postgres';

/** Where the same people are searched. */
export interface Targets {
  readonly plain: PlainPostgres;
  readonly postgres: IndexEngine;
  readonly meilisearch: IndexEngine | null;
}

/** Seconds that each took to build its index, without making the documents; null where a kept one was found. */
export type BuildTimes = Readonly<Record<string, number>> | null;

/** Loads `count` people into all targets, each a batch in turn; the engines fill an index aside and swap it in. */
export async function load(
  crowd: Crowd,
  count: number,
  { plain, postgres, meilisearch }: Targets,
  marker: string | null,
): Promise<BuildTimes> {
  const { index } = crowdIndex(crowd, 0);
  const fingerprint = await fingerprintOf(crowd, index, count);
  const engines = { postgres, ...(meilisearch && { meilisearch }) };
  const built = await Promise.all(Object.values(engines).map((engine) => engine.ensure(index)));
  if (marker && existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint && built.every(Boolean)) return null;
  const times: Record<string, number> = { plain: 0, postgres: 0, meilisearch: 0 };
  const timed = async (name: string, work: () => Promise<unknown>) => {
    times[name] = times[name]! + (await secondsOf(work));
  };
  await plain.create();
  const asides = await Promise.all(
    Object.entries(engines).map(async ([name, engine]) => ({ name, aside: await engine.aside(index) })),
  );
  let done = 0;
  for await (const documents of crowdDocuments(crowd, count)) {
    await timed('plain', () => plain.load(documents));
    for (const { name, aside } of asides) await timed(name, () => aside.write(documents, []));
    done += documents.length;
    if (done % 20_000 === 0) console.error(`${done} of ${count} people are loaded.`);
  }
  await timed('plain', () => plain.finish());
  for (const { name, aside } of asides) await timed(name, () => aside.swap());
  await plain.vacuum();
  if (marker) writeFileSync(marker, fingerprint);
  return times;
}

/** Of the definition and of what some of the documents are: other code, and what was kept is built anew. */
async function fingerprintOf(crowd: Crowd, index: IndexDefinition, count: number): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([index, count]));
  for await (const documents of crowdDocuments(crowd, Math.min(count, 200))) hash.update(JSON.stringify(documents));
  return hash.digest('hex');
}
