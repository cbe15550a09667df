import 'reflect-metadata';
import { ConfigModule } from '@hunar/config';
import { DatabaseModule, EntityChanges, UnitOfWork } from '@hunar/database';
import { HunarGraphqlModule } from '@hunar/graphql';
import { IdentityModule } from '@hunar/identity';
import { MatchingModule, SnapshotSettings, TalentMirror } from '@hunar/matching';
import { NotificationsModule } from '@hunar/notifications';
import { QueueModule } from '@hunar/queue';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { testConfig } from './test-config';

/** Edits people and writes snapshots of the pool without end, until it is killed. */
async function main(databaseUrl: string, folder: string): Promise<void> {
  const config = ConfigModule.forRoot(testConfig(databaseUrl));
  const features = [QueueModule, HunarGraphqlModule.forRoot(), IdentityModule, NotificationsModule, MatchingModule];
  @Module({ imports: [config, DatabaseModule, ...features] })
  class Matching {}
  const app = await NestFactory.createApplicationContext(Matching, { logger: ['error'] });
  Object.assign(app.get(SnapshotSettings, { strict: false }), { folder, leastPeople: 1 });
  const unitOfWork = app.get(UnitOfWork, { strict: false });
  const mirror = app.get(TalentMirror, { strict: false });
  await mirror.open();
  for (let round = 0; ; round++) {
    await unitOfWork.run(async () => {
      const edited = await unitOfWork.query<{ id: string }>(
        `UPDATE talent_profile SET weekly_hours = 1 + $1::int % 60
          WHERE id IN (SELECT id FROM talent_profile ORDER BY id OFFSET $1::int % 50 LIMIT 20) RETURNING id`,
        [round],
      );
      await app.get(EntityChanges, { strict: false }).announce(
        'talent',
        edited.map(({ id }) => id),
      );
    });
    await mirror.save();
    process.stdout.write('.');
  }
}

// In a process of its own: `run-typescript.cjs killable-matching.ts URL FOLDER`.
if (process.argv[1] === __filename) void main(process.argv[2] ?? '', process.argv[3] ?? '');
