import { defineJob } from '@hunar/queue';

/** Puts the profiles and postings with rates in a currency into the outbox, because what it is worth has changed. */
export const RENEW_PROFILES = defineJob<{ currency: string }>('renew-profiles', { concurrency: 1 });

/** Puts the profiles of time zones whose clocks changed into the outbox: their hours lie elsewhere in UTC from then on. */
export const FOLLOW_CLOCKS = defineJob('follow-clocks', { concurrency: 1, schedule: '5 * * * *' });
