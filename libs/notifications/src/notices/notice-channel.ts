/** Channel on which `<account id> <notice id>` is published when a notice was given or counts one more. */
export const NOTICE_CHANNEL = 'notice';
