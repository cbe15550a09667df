import { defineJob } from '@hunar/queue';

/** Delivers waiting mails, by id: what is in them stays out of the queue. Repeated for about four hours while the server is away. */
export const SEND_MAIL = defineJob<{ mailIds: string[] }>('send-mail', {
  attempts: 32,
  longestPauseSeconds: 600,
  expireInSeconds: 1800,
  concurrency: 2,
});
