import type { AppConfig } from '@hunar/config';
import { requireDatabase } from '@hunar/runtime';
import { type INestApplicationContext, ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CliModule } from './cli.module';
import { type CliDatabase, withDatabase } from './with-database';

/** Does `work` with every feature at hand, on the database that `withDatabase` finds or starts. */
export async function withFeatures<T>(
  config: AppConfig,
  work: (app: INestApplicationContext, database: CliDatabase) => Promise<T>,
): Promise<T> {
  return withDatabase(config, {}, async (database) => {
    await requireDatabase(database.databaseUrl);
    const app = await NestFactory.createApplicationContext(
      CliModule.forRoot({ ...config, databaseUrl: database.databaseUrl }),
      { logger: new StderrLogger('hunar', { logLevels: ['fatal'] }), abortOnError: false },
    );
    try {
      return await work(app, database);
    } finally {
      await app.close();
    }
  });
}

/** Stdout is for results. */
class StderrLogger extends ConsoleLogger {
  protected override printMessages(messages: unknown[]): void {
    for (const message of messages) process.stderr.write(`${String(message)}\n`);
  }
}
