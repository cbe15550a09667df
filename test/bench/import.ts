import { HunarGraphqlModule } from '@hunar/graphql';
import { IdentityModule, OrganisationService } from '@hunar/identity';
import { systemViewer } from '@hunar/kernel';
import { NotificationsModule } from '@hunar/notifications';
import { ImportRunner, ProgramsModule, TraineeImportService } from '@hunar/programs';
import { QueueModule } from '@hunar/queue';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { traineeFile } from '../factories/trainee-file';
import { median, secondsOf, withBenchApp } from './bench-app';

const SYSTEM = systemViewer('bench');
/** What an import writes, in the order in which foreign keys let it be copied. */
const TABLES = [
  'talent_profile',
  'talent_contact',
  'protected_attributes',
  'talent_skill',
  'enrolment',
  'consent',
  'outbox',
  'entity_change',
];
const ROUNDS = 3;

/** An import of N generated rows beside a bare COPY of the very rows that it wrote, into the same tables with the same indexes. */
export async function run([rows = '30000']: readonly string[]): Promise<void> {
  const count = Number(rows);
  const file = Buffer.from(traineeFile({ rows: count }));
  const modules = [QueueModule, HunarGraphqlModule.forRoot(), IdentityModule, NotificationsModule, ProgramsModule];
  await withBenchApp(modules, async (app, url) => {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    // Consent refuses to be deleted from, but a bench may start it over.
    await client.query('ALTER TABLE consent DISABLE TRIGGER USER');
    const made = await app.get(OrganisationService).ensure(SYSTEM, { kind: 'sponsor', slug: 's', name: 'Sponsor' });
    if (!made.ok) throw new Error('no sponsor');
    await importOnce(app, made.value.id, Buffer.from(traineeFile({ rows: 500 })));
    const times: { ours: number[]; copy: number[] } = { ours: [], copy: [] };
    let peak = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await empty(client);
      const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
      times.ours.push(await secondsOf(() => importOnce(app, made.value.id, file)));
      clearInterval(watch);
      const dump = await dumpTables(client);
      await emptyRows(client);
      times.copy.push(await secondsOf(() => copyAll(client, dump)));
    }
    await client.end();
    const [ours, copy] = [median(times.ours), median(times.copy)];
    const ratios = times.ours.map((seconds, round) => times.copy[round]! / seconds);
    console.log(`| ${count} rows, median of ${ROUNDS} | seconds | rows/s |`);
    console.log('| --- | --: | --: |');
    console.log(`| import (parse, judge, normalise, write) | ${ours.toFixed(2)} | ${Math.round(count / ours)} |`);
    console.log(`| bare COPY of the rows it wrote | ${copy.toFixed(2)} | ${Math.round(count / copy)} |`);
    console.log(`COPY ÷ import: ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(', ')})`);
    console.log(`Peak memory of the process: ${Math.round(peak / 1024 / 1024)} MB`);
  });
}

async function importOnce(app: INestApplicationContext, organisationId: string, file: Buffer): Promise<void> {
  const request = { organisationId, fileName: 'f.csv', uploadId: null, programSlug: null, cohortSlug: null };
  const made = await app.get(TraineeImportService).create(SYSTEM, { ...request, createMissing: true, map: {} });
  if (!made.ok) throw new Error(JSON.stringify(made.failures));
  const source = { fileName: 'f.csv', size: file.length, open: () => Readable.from([file]) };
  const ended = await app.get(ImportRunner).run(made.value.id, source);
  if (ended.state !== 'done' || ended.rejected > 0) throw new Error(`The import ended ${ended.state}.`);
}

async function empty(client: Client): Promise<void> {
  await emptyRows(client);
  await client.query('TRUNCATE trainee_import CASCADE');
  await client.query('CHECKPOINT');
}

async function emptyRows(client: Client): Promise<void> {
  await client.query(`TRUNCATE ${TABLES.join(', ')} CASCADE`);
}

async function dumpTables(client: Client): Promise<Map<string, Buffer>> {
  const dump = new Map<string, Buffer>();
  for (const table of TABLES) {
    const parts: Buffer[] = [];
    for await (const part of client.query(copyTo(`COPY ${table} TO STDOUT`))) parts.push(part as Buffer);
    dump.set(table, Buffer.concat(parts));
  }
  return dump;
}

async function copyAll(client: Client, dump: ReadonlyMap<string, Buffer>): Promise<void> {
  await client.query('BEGIN');
  for (const [table, bytes] of dump) {
    if (bytes.length === 0) continue;
    await pipeline(Readable.from([bytes]), client.query(copyFrom(`COPY ${table} FROM STDIN`)));
  }
  await client.query('COMMIT');
}
