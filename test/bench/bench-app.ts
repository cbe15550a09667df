import { type AppConfig, ConfigModule } from '@hunar/config';
import { DatabaseModule, EmbeddedPostgres, runMigrations } from '@hunar/database';
import { SystemClock } from '@hunar/kernel';
import { type INestApplicationContext, type ModuleMetadata, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testConfig } from '../support/test-config';

type Imports = NonNullable<ModuleMetadata['imports']>;

/** Boots modules on a PostgreSQL of their own, with production settings (durable writes), and tears both down. */
export async function withBenchApp(
  imports: Imports,
  work: (app: INestApplicationContext, databaseUrl: string) => Promise<void>,
): Promise<void> {
  await withBenchServer({}, async (url) => {
    await runMigrations(url);
    const app = await bootBenchApp(imports, url);
    try {
      await work(app, url);
    } finally {
      await app.close();
    }
  });
}

/** A PostgreSQL with an empty database, gone with its data afterwards; or kept, and found again, in a folder that is named. */
export async function withBenchServer(
  { settings = {}, keptIn }: { readonly settings?: Readonly<Record<string, string>>; readonly keptIn?: string },
  work: (databaseUrl: string) => Promise<void>,
): Promise<void> {
  const dataDir = keptIn ?? mkdtempSync(join(tmpdir(), 'hunar-bench-'));
  // Under root the server is another user, who would else get a folder that outlives the bench.
  chmodSync(dataDir, 0o711);
  const server = await EmbeddedPostgres.start({ dataDir, settings });
  try {
    await work(server.url);
  } finally {
    await server.stop();
    if (keptIn === undefined) rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Boots modules on a migrated database; `config` has what differs from the tests' settings. */
export function bootBenchApp(
  imports: Imports,
  databaseUrl: string,
  config: Partial<AppConfig> = {},
): Promise<INestApplicationContext> {
  const settings = ConfigModule.forRoot(testConfig(databaseUrl, config), new SystemClock());
  @Module({ imports: [settings, DatabaseModule, ...imports] })
  class BenchModule {}
  return NestFactory.createApplicationContext(BenchModule, { logger: ['error'] });
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** The value that 95 of a hundred do not exceed. */
export const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1]!;

/** Calls `work` and gives its seconds. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
