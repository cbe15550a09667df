import 'reflect-metadata';
import { NestLogger, requireDatabase, runProgram } from '@hunar/runtime';
import { NestFactory } from '@nestjs/core';
import { QueueWorker } from '@hunar/queue';
import { WorkerModule } from './worker.module';

void runProgram('worker', async (config, log) => {
  await requireDatabase(config.databaseUrl);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
    logger: new NestLogger(log),
    abortOnError: false,
  });
  await app.get(QueueWorker).start();
  return { line: 'The worker takes jobs.', stop: () => app.close() };
});
