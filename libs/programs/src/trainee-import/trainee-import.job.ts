import { defineJob } from '@hunar/queue';

/** Takes an uploaded import to its end. Killed and run again, it goes on where it stood. */
export const TRAINEE_IMPORT = defineJob<{ importId: string }>('trainee-import', {
  attempts: 5,
  expireInSeconds: 7200,
  concurrency: 1,
});
