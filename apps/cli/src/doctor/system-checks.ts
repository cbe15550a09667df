import { Outbox, pendingMigrations } from '@hunar/database';
import { TalentSnapshots } from '@hunar/matching';
import { JobQueue } from '@hunar/queue';
import { IndexAudit, IndexLifecycle, SearchEngine, SearchUnavailableError } from '@hunar/search';
import type { INestApplicationContext } from '@nestjs/common';
import { type Check, fail, ok, warn } from './check';

const LATE_AFTER_MS = 60_000;

export async function migrationsCheck(databaseUrl: string): Promise<Check> {
  const pending = await pendingMigrations(databaseUrl);
  if (pending.length === 0) return ok('migrations', 'The schema is up to date');
  return fail('migrations', `${pending.length} migrations have not run, ${pending[0]} the first`, 'Run: hunar migrate');
}

export async function queueCheck(app: INestApplicationContext): Promise<Check> {
  const queues = await app.get(JobQueue).state();
  const sum = (of: 'waiting' | 'active' | 'dead'): number => queues.reduce((total, queue) => total + queue[of], 0);
  const detail = `${sum('waiting')} jobs wait, ${sum('active')} run, ${sum('dead')} were given up`;
  if (sum('dead') === 0) return ok('queue', detail);
  const names = queues.filter(({ dead }) => dead > 0).map(({ name }) => name);
  return warn('queue', detail, `Look into worker.log for: ${names.join(', ')}.`);
}

export async function outboxCheck(app: INestApplicationContext): Promise<Check> {
  const { pending, dead, oldest } = await app.get(Outbox).state();
  const age = oldest === null ? 0 : Date.now() - oldest.getTime();
  const detail = `${pending} changes wait for the index${age > 1000 ? `, the oldest for ${Math.round(age / 1000)} s` : ''}; ${dead} were given up`;
  if (dead > 0) return fail('outbox', detail, 'Run: hunar reindex');
  return age > LATE_AFTER_MS
    ? warn('outbox', detail, 'Start a worker, or look into worker.log.')
    : ok('outbox', detail);
}

export async function searchCheck(app: INestApplicationContext): Promise<Check> {
  try {
    return ok('search', await app.get(SearchEngine).describe());
  } catch (error) {
    return fail(
      'search',
      `The search engine does not answer (${(error as Error).name})`,
      'Check MEILI_URL and MEILI_KEY, and that Meilisearch runs.',
    );
  }
}

/** Every document in every engine that answers, contents and all. */
export async function driftCheck(app: INestApplicationContext): Promise<Check> {
  const details: string[] = [];
  let drifted = 0;
  const lifecycle = app.get(IndexLifecycle);
  for (const engine of lifecycle.engineNames) {
    for (const name of lifecycle.names) {
      try {
        for (const { missing, surplus, stale } of await app.get(IndexAudit).audit(name, { engine })) {
          drifted += missing + surplus + stale;
          details.push(`${name} in ${engine}: ${missing} missing, ${surplus} too many, ${stale} out of date`);
        }
      } catch (error) {
        if (!(error instanceof SearchUnavailableError)) throw error;
        details.push(`${name} in ${engine}: it does not answer`);
      }
    }
  }
  const detail = details.join('; ');
  return drifted === 0
    ? ok('index', detail)
    : warn('index', detail, 'A worker repairs it at night; now: hunar reindex');
}

/** What the programs of this machine start their matching from. */
export async function snapshotCheck(app: INestApplicationContext): Promise<Check> {
  try {
    const state = await app.get(TalentSnapshots, { strict: false }).state();
    if (!state) return ok('matching', 'There is no snapshot of the pool: a start reads everybody');
    const minutes = Math.round((Date.now() - Date.parse(state.takenAt)) / 60_000);
    const detail = `A snapshot of ${state.people} people, ${Math.ceil(state.bytes / 1e6)} MB, ${minutes} min old`;
    return state.changesSince === null
      ? ok('matching', `${detail}, which the next start cannot use: it reads everybody`)
      : ok('matching', `${detail}; ${state.changesSince} people changed since`);
  } catch (error) {
    const detail = `The snapshot of the pool is damaged: ${(error as Error).message}`;
    return warn('matching', detail, 'Nothing needs to be done: the next start reads everybody and writes a new one.');
  }
}
