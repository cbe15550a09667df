import 'reflect-metadata';
import { NestLogger, type ProgramLog, requireDatabase, runProgram } from '@hunar/runtime';
import { NestFactory } from '@nestjs/core';
import { ShortlistKeeper } from '@hunar/matching';
import { QueueWorker } from '@hunar/queue';
import { IndexLifecycle, SearchIndexer } from '@hunar/search';
import { WorkerModule } from './worker.module';

void runProgram('worker', async (config, log, stopping) => {
  await requireDatabase(config.databaseUrl);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
    logger: new NestLogger(log),
    abortOnError: false,
  });
  await app.get(QueueWorker).start();
  // What changes is delivered while an index is being built.
  await app.get(SearchIndexer).start();
  await Promise.race([indexesBuilt(app.get(IndexLifecycle), log, stopping), aborted(stopping)]);
  app.get(ShortlistKeeper).start();
  return {
    line: 'The worker takes jobs and keeps the search index and the saved shortlists.',
    stop: () => app.close(),
  };
});

/** An index that cannot be built keeps nothing else from working: the indexer tries again, and says why in the log. */
async function indexesBuilt(lifecycle: IndexLifecycle, log: ProgramLog, signal: AbortSignal): Promise<void> {
  try {
    await lifecycle.ensureAll({ signal });
  } catch (error) {
    if (!signal.aborted) log.error(`An index could not be built (${(error as Error).name}); it is tried again.`);
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
