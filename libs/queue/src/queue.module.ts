import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { JobDefinition } from './job';
import { JobHandlers } from './job-handlers';
import { JobQueue } from './job-queue';
import { QueueWorker } from './queue-worker';

@Module({})
class QueueFeatureModule {}

/** The queue. A feature that has queue jobs imports `QueueModule.forFeature(…)` with their definitions. */
@Global()
@Module({
  providers: [JobHandlers, JobQueue, QueueWorker],
  exports: [JobHandlers, JobQueue, QueueWorker],
})
export class QueueModule {
  static forFeature(...jobs: JobDefinition[]): DynamicModule {
    const declaration = {
      provide: `QUEUE_JOBS:${jobs.map(({ name }) => name).join()}`,
      inject: [JobHandlers],
      useFactory: (handlers: JobHandlers) => handlers.declare(jobs),
    };
    return { module: QueueFeatureModule, imports: [QueueModule], providers: [declaration] };
  }
}
