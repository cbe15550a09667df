export { defineJob, type Job, type JobDefinition, type JobHandler, type JobOptions } from './job';
export { JobHandlers } from './job-handlers';
export { JobQueue, type QueueState, type SendOptions } from './job-queue';
export { QueueModule } from './queue.module';
export { QueueWorker } from './queue-worker';
