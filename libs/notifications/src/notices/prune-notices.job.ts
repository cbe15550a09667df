import { defineJob } from '@hunar/queue';

/** Forgets notices that were read long ago. Every night. */
export const PRUNE_NOTICES = defineJob<object>('prune-notices', { schedule: '17 3 * * *', concurrency: 1 });
