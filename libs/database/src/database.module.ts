import { Global, Module } from '@nestjs/common';
import { TypeOrmModule, type TypeOrmModuleOptions } from '@nestjs/typeorm';
import { AppConfig } from '@hunar/config';
import { BulkCopy } from './bulk-copy';
import { ChangeJournal } from './change-journal';
import { DatabaseEvents } from './database-events';
import { DeadLetters } from './dead-letters';
import { EntityChanges } from './entity-changes';
import { Outbox } from './outbox';
import { ChangeJournalRepository } from './persistence/change-journal.repository';
import { DeadLetterRepository } from './persistence/dead-letter.repository';
import { OutboxEntity } from './persistence/outbox.entity';
import { OutboxRepository } from './persistence/outbox.repository';
import { OutboxTargetRepository } from './persistence/outbox-target.repository';
import { SnakeNamingStrategy } from './snake-naming.strategy';
import { UnitOfWork } from './unit-of-work';

function dataSourceOptions(config: AppConfig): TypeOrmModuleOptions {
  if (!config.databaseUrl) throw new Error('DATABASE_URL is not set, and the embedded database was not started.');
  return {
    type: 'postgres',
    url: config.databaseUrl,
    poolSize: config.databasePool,
    applicationName: 'hunar',
    namingStrategy: new SnakeNamingStrategy(),
    autoLoadEntities: true,
    synchronize: false,
    installExtensions: false,
    retryAttempts: 1,
    // An idle connection that the server closes is replaced by the pool; it must not end the process.
    poolErrorHandler: () => undefined,
    extra: { keepAlive: true, connectionTimeoutMillis: 10_000 },
  };
}

/** The database for every module: import it once in the app. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({ inject: [AppConfig], useFactory: dataSourceOptions }),
    TypeOrmModule.forFeature([OutboxEntity]),
  ],
  providers: [
    UnitOfWork,
    BulkCopy,
    ChangeJournal,
    ChangeJournalRepository,
    DatabaseEvents,
    DeadLetterRepository,
    DeadLetters,
    EntityChanges,
    OutboxRepository,
    OutboxTargetRepository,
    Outbox,
  ],
  exports: [UnitOfWork, BulkCopy, ChangeJournal, DatabaseEvents, DeadLetters, EntityChanges, Outbox],
})
export class DatabaseModule {}
