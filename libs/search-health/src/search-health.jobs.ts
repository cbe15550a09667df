import { defineJob } from '@hunar/queue';

/** A piece of every index, from where the last one ended. */
export const AUDIT_SAMPLES = defineJob('search-audit-samples', { schedule: '*/5 * * * *', concurrency: 1 });
/** Every index as a whole, when it is night in Pakistan. */
export const AUDIT_EVERYTHING = defineJob('search-audit-everything', {
  schedule: '20 22 * * *',
  concurrency: 1,
  expireInSeconds: 6 * 3600,
});
/** The words of indexes that have grown much since: a large import is soon through. */
export const COUNT_WORDS_IF_OUTGROWN = defineJob('search-words-outgrown', { schedule: '*/15 * * * *', concurrency: 1 });
/** The words of every index, before the audit. */
export const COUNT_WORDS = defineJob('search-words', { schedule: '50 21 * * *', concurrency: 1 });
/** What an operator asked for. */
export const RUN_SEARCH_OPERATION = defineJob<{ id: string }>('search-operation', {
  concurrency: 1,
  expireInSeconds: 12 * 3600,
});
