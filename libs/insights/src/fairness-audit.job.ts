import { defineJob } from '@hunar/queue';

/** How often an audit is begun that accidents stop. */
export const RUNS = 3;

/** Ranks everybody for every job of an audit. Killed, it begins again: nothing is kept but the report. */
export const FAIRNESS_AUDIT = defineJob<{ auditId: string }>('fairness-audit', {
  attempts: RUNS,
  expireInSeconds: 86_400,
  concurrency: 1,
});
