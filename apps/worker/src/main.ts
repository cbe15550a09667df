import 'reflect-metadata';
import { NestLogger, requireDatabase, runProgram } from '@hunar/runtime';
import { NestFactory } from '@nestjs/core';
import { ShortlistKeeper } from '@hunar/matching';
import { QueueWorker } from '@hunar/queue';
import { IndexLifecycle, SearchIndexer } from '@hunar/search';
import { WorkerModule } from './worker.module';

void runProgram('worker', async (config, log) => {
  await requireDatabase(config.databaseUrl);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
    logger: new NestLogger(log),
    abortOnError: false,
  });
  await app.get(QueueWorker).start();
  // What changes is delivered while an index is being built.
  await app.get(SearchIndexer).start();
  await app.get(IndexLifecycle).ensureAll();
  app.get(ShortlistKeeper).start();
  return {
    line: 'The worker takes jobs and keeps the search index and the saved shortlists.',
    stop: () => app.close(),
  };
});
