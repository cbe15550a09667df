import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule } from '@hunar/config';
import { DatabaseModule, UnitOfWork } from '@hunar/database';
import { defineJob, JobHandlers, QueueModule, QueueWorker } from '@hunar/queue';
import { testConfig } from './test-config';

/** Writes a row when a run begins and one when it ends. */
export const SLOW = defineJob<{ milliseconds: number }>('slow');

async function main(databaseUrl: string): Promise<void> {
  const config = ConfigModule.forRoot(testConfig(databaseUrl));
  @Module({ imports: [config, DatabaseModule, QueueModule.forFeature(SLOW)] })
  class WorkerModule {
    constructor(handlers: JobHandlers, unitOfWork: UnitOfWork) {
      const note = (text: string) => unitOfWork.query('INSERT INTO note VALUES ($1)', [text]);
      handlers.register(SLOW, async (job) => {
        await note(`begin ${job.run}`);
        await sleep(job.data.milliseconds);
        await note(`end ${job.run}`);
      });
    }
  }
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: ['error'] });
  await app.get(QueueWorker).start();
}

// In a process of its own: `run-typescript.cjs killable-worker.ts URL`.
if (process.argv[1] === __filename) void main(process.argv[2] ?? '');
