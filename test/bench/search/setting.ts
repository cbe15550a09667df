import { runMigrations } from '@hunar/database';
import { HunarGraphqlModule } from '@hunar/graphql';
import { IdentityModule } from '@hunar/identity';
import { NotificationsModule } from '@hunar/notifications';
import { ProgramsModule } from '@hunar/programs';
import { QueueModule } from '@hunar/queue';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';

/** The features of which profiles, their documents and their programmes are made. */
export const FEATURES = [
  QueueModule,
  HunarGraphqlModule.forRoot(),
  IdentityModule,
  NotificationsModule,
  ProgramsModule,
];

/** One of our engines, with a database of its own, and the features that filled it. */
export interface Site {
  readonly app: INestApplicationContext;
  readonly databaseUrl: string;
  /** Null: PostgreSQL searches. */
  readonly meiliUrl: string | null;
}

export interface Sites {
  readonly postgres: Site;
  /** Null where there is no Meilisearch. */
  readonly meilisearch: Site | null;
}

/** The URL of a migrated database of that name on the server; made where there is none. */
export async function databaseOf(serverUrl: string, name: string): Promise<string> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = name;
  await runMigrations(url.href);
  return url.href;
}

/** Opens a thing, and says how it is closed. */
export type Open = <T>(opened: Promise<T>, close: (it: T) => Promise<unknown>) => Promise<T>;

/** Opens things, and closes them all at the end, the last first. */
export async function opening<Result>(work: (open: Open) => Promise<Result>): Promise<Result> {
  const closing: (() => Promise<unknown>)[] = [];
  try {
    return await work(async (opened, close) => {
      const it = await opened;
      closing.unshift(() => close(it));
      return it;
    });
  } finally {
    for (const close of closing) await close();
  }
}
