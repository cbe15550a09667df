import { ConfigModule } from '@hunar/config';
import { DatabaseModule, EmbeddedPostgres, runMigrations } from '@hunar/database';
import { SystemClock } from '@hunar/kernel';
import { type INestApplicationContext, type ModuleMetadata, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testConfig } from '../support/test-config';

/** Boots modules on a PostgreSQL of their own, with production settings (durable writes), and tears both down. */
export async function withBenchApp(
  imports: NonNullable<ModuleMetadata['imports']>,
  work: (app: INestApplicationContext, databaseUrl: string) => Promise<void>,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hunar-bench-'));
  // Under root the server is another user, who would else get a folder that outlives the bench.
  chmodSync(dataDir, 0o711);
  const server = await EmbeddedPostgres.start({ dataDir });
  try {
    await runMigrations(server.url);
    @Module({ imports: [ConfigModule.forRoot(testConfig(server.url), new SystemClock()), DatabaseModule, ...imports] })
    class BenchModule {}
    const app = await NestFactory.createApplicationContext(BenchModule, { logger: ['error'] });
    try {
      await work(app, server.url);
    } finally {
      await app.close();
    }
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** Calls `work` and gives its seconds. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
