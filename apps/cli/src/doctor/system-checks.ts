import { Outbox, pendingMigrations } from '@hunar/database';
import { TalentSnapshots } from '@hunar/matching';
import { JobQueue } from '@hunar/queue';
import {
  IndexAudit,
  type IndexHealth,
  IndexHealthReader,
  IndexLifecycle,
  SearchEngine,
  SearchUnavailableError,
} from '@hunar/search';
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
  const detail = `${pending} changes wait for an index${sinceWhen(oldest)}; ${dead} were given up`;
  if (dead > 0) return fail('outbox', detail, 'See why on the page "Search health", and try them again there.');
  return oldest !== null && Date.now() - oldest.getTime() > LATE_AFTER_MS
    ? warn('outbox', detail, 'Start a worker, or look into worker.log.')
    : ok('outbox', detail);
}

/** Each index in each engine: is it searched, what waits for it, what the last audit of the whole found. */
export async function searchChecks(app: INestApplicationContext): Promise<Check[]> {
  const answers = ok('search', `${await app.get(SearchEngine).describe()} answers`);
  return [answers, ...(await app.get(IndexHealthReader).read()).map(indexCheck)];
}

function indexCheck({ index, engine, documents, ready, reason, since, outbox, rebuild, lastFull }: IndexHealth): Check {
  const name = `index ${index}`;
  if (documents === null) {
    const detail = `${engine} does not answer${sinceWhen(since)}; PostgreSQL stands in, ${outbox.pending} changes wait`;
    return warn(name, detail, 'Check MEILI_URL and MEILI_KEY, and that Meilisearch runs.');
  }
  const found = lastFull && `${lastFull.missing} missing, ${lastFull.surplus} too many, ${lastFull.stale} out of date`;
  const audit = found ? `; the last audit found ${found}` : '';
  const detail = `${engine}: ${documents} documents, ${outbox.pending} changes wait${sinceWhen(outbox.oldest)}${audit}`;
  if (rebuild) return warn(name, `${detail}; ${rebuild.done} of ${rebuild.total} are built anew`, 'Wait for its end.');
  if (ready) return ok(name, detail);
  return warn(
    name,
    `${detail}; it is not searched (${reason ?? 'no worker has looked'})`,
    'Start a worker, which sees to it.',
  );
}

const sinceWhen = (time: Date | null): string => {
  const seconds = time === null ? 0 : Math.round((Date.now() - time.getTime()) / 1000);
  return seconds > 1 ? `, for ${seconds} s` : '';
};

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
