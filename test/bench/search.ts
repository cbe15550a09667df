import { audiencesOf } from '@hunar/kernel';
import { SearchEngine } from '@hunar/search';
import { Taxonomy } from '@hunar/skills';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasMeilisearch, startOwnMeilisearch } from '../support/meilisearch-server';
import { bootBenchApp, withBenchServer } from './bench-app';
import { startApi } from './search/server-programs';
import { crowdIndex } from './search/crowd-documents';
import { newFounder, signIn } from './search/founder';
import { type Interview, interview } from './search/interview';
import { load } from './search/loading';
import { countOf, readOptions } from './search/options';
import { Crowd } from './search/people';
import { PlainPostgres } from './search/plain-postgres';
import { type Questions, questionsOf } from './search/queries';
import { growth, latencies, overlaps, ratios, table, totals } from './search/report';
import { databaseOf, FEATURES, opening } from './search/setting';
import { bareSubject, graphqlSubject, portSubject, type Subject } from './search/subjects';

/** Of the one server on which the baseline and our engine are measured. */
const SETTINGS = {
  shared_buffers: '1GB',
  work_mem: '64MB',
  effective_cache_size: '4GB',
  maintenance_work_mem: '512MB',
  max_wal_size: '8GB',
  jit: 'off',
};
const WARM_UP = 20;
const PLAIN = 'plain PostgreSQL';
const BARE = 'bare Meilisearch';
const OURS = { postgres: 'our PostgreSQL engine', meilisearch: 'our Meilisearch engine' };
const GRAPHQL = { postgres: 'GraphQL on PostgreSQL', meilisearch: 'GraphQL on Meilisearch' };
const PAIRS = [
  [OURS.postgres, PLAIN],
  [GRAPHQL.postgres, PLAIN],
  [BARE, PLAIN],
  [GRAPHQL.postgres, OURS.postgres],
  [OURS.meilisearch, BARE],
  [GRAPHQL.meilisearch, BARE],
] as const;

/** What one size is measured with. */
interface Round {
  readonly size: number;
  readonly questions: Questions;
  readonly serverUrl: string;
  readonly meiliUrl: string | null;
  /** Says what is kept; null: nothing is. */
  readonly marker: string | null;
}

/**
 * Plain PostgreSQL, our engines and bare Meilisearch, with and without GraphQL around them, in turns.
 * `npm run bench -- search [sizes, by commas] [--questions N] [--keep DIR]`: what is kept in DIR is not loaded again.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { positions, options } = readOptions(args, ['questions', 'keep']);
  const sizes = (positions[0] ?? '100000').split(',').map(countOf);
  const keep = options.keep === undefined ? null : resolve(process.env.INIT_CWD ?? '.', options.keep);
  if (!hasMeilisearch()) console.error('There is no Meilisearch here: it is left out.');
  const kept = (name: string) => (keep ? { keptIn: folder(join(keep, name)) } : {});
  const crowd = new Crowd(Taxonomy.load());
  const questions = await questionsOf(crowd, countOf(options.questions ?? '100'), Math.min(...sizes));
  const bySize = new Map<number, Interview>();
  await withBenchServer({ settings: SETTINGS, ...kept('postgres') }, async (serverUrl) => {
    for (const size of sizes) {
      const meili = hasMeilisearch() ? await startOwnMeilisearch(kept(`meilisearch-${size}`).keptIn) : null;
      const marker = keep && join(keep, `loaded-${size}`);
      try {
        const answers = await measure(crowd, { size, questions, serverUrl, meiliUrl: meili?.url ?? null, marker });
        bySize.set(size, answers);
        const parts = [latencies(answers), ratios(answers, PAIRS), overlaps(answers)];
        parts.push(totals(answers, questions, PLAIN, OURS.postgres));
        if (meili) parts.push(totals(answers, questions, BARE, OURS.meilisearch));
        console.log(parts.join('\n\n'));
      } finally {
        await meili?.stop();
      }
    }
  });
  if (bySize.size > 1) console.log(`\n${growth(bySize)}`);
}

function folder(path: string): string {
  mkdirSync(path, { recursive: true });
  return path;
}

function measure(crowd: Crowd, { size, questions, serverUrl, meiliUrl, marker }: Round): Promise<Interview> {
  return opening(async (open) => {
    const { index } = crowdIndex(crowd, 0);
    const databaseUrl = await databaseOf(serverUrl, `postgres_${size}`);
    const plain = await open(PlainPostgres.connect(databaseUrl), (it) => it.close());
    const app = await open(bootBenchApp(FEATURES, databaseUrl), (it) => it.close());
    // The API on Meilisearch has a database of its own, so that what it keeps there is not measured with our PostgreSQL engine.
    const otherUrl = await databaseOf(serverUrl, `meilisearch_${size}`);
    const other = meiliUrl ? await open(bootBenchApp(FEATURES, otherUrl, { meiliUrl }), (it) => it.close()) : null;
    const apps = { [OURS.postgres]: app, ...(other && { [OURS.meilisearch]: other }) };
    const built = await load(crowd, size, plain, apps, marker);
    console.log(`\n## ${size} people\n`);
    const rows = built.map(({ name, seconds, making }) => [name, seconds.toFixed(1), making.toFixed(1)]);
    console.log(`${table(['build', 'seconds', 'of them for making documents'], rows)}\n`);
    const founder = await newFounder(app);
    const api = await open(startApi(databaseUrl, null), (it) => it.stop());
    const subjects: Subject[] = [
      { name: PLAIN, ask: (question) => plain.ask(question) },
      portSubject(OURS.postgres, app.get(SearchEngine, { strict: false }), founder.viewer, index),
      graphqlSubject(GRAPHQL.postgres, api.url, await signIn(api.url, founder)),
    ];
    if (other && meiliUrl) {
      const second = await newFounder(other);
      const secondApi = await open(startApi(otherUrl, meiliUrl), (it) => it.stop());
      subjects.push(
        bareSubject(BARE, meiliUrl, index, audiencesOf(second.viewer)!),
        portSubject(OURS.meilisearch, other.get(SearchEngine, { strict: false }), second.viewer, index),
        graphqlSubject(GRAPHQL.meilisearch, secondApi.url, await signIn(secondApi.url, second)),
      );
    }
    return interview(subjects, questions, WARM_UP);
  });
}
