import { defineJob } from '@hunar/queue';

/** Remembers who matches a saved search when its watch begins. Goes on where it was when it is repeated. */
export const BEGIN_WATCH = defineJob<{ savedSearchId: string; round: number }>('begin-watch', {
  attempts: 20,
  longestPauseSeconds: 300,
});

/** Asks which saved searches with a token find people that have changed; `savedSearchIds`: asks those alone. */
export const FIND_NEW_PEOPLE = defineJob<{ profileIds: string[]; savedSearchIds?: string[] }>('find-new-people', {
  attempts: 50,
  longestPauseSeconds: 300,
});

/** Asks the searches without a token for everybody who has changed, every minute. */
export const ASK_WORD_SEARCHES = defineJob<object>('ask-word-searches', { schedule: '* * * * *', concurrency: 1 });

/** Tells the owners whose time has come, every minute. */
export const TELL_OWNERS = defineJob<object>('tell-owners', { schedule: '* * * * *', concurrency: 1 });

/** Makes keys of older rules anew, and goes on with beginnings that nothing carries on. */
export const KEEP_WATCHES = defineJob<object>('keep-watches', { schedule: '*/10 * * * *', concurrency: 1 });
