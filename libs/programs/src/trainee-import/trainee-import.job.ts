import { defineJob } from '@hunar/queue';

/** How often an import is begun that accidents stop. */
export const RUNS = 5;

/** Takes an uploaded import to its end. Killed and run again, it goes on where it stood. */
export const TRAINEE_IMPORT = defineJob<{ importId: string }>('trainee-import', {
  attempts: RUNS,
  expireInSeconds: 7200,
  concurrency: 1,
});
