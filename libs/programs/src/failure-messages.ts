import { registerFailureMessages } from '@hunar/graphql';
import { FILE_MESSAGES, ISSUE_MESSAGES } from './trainee-import/domain';
import urdu from './trainee-import/messages/ur.json';

/** The catalogue marks parameters with double braces. */
const doubled = (messages: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(messages).map(([code, text]) => [code, text.replace(/\{(\w+)\}/g, '{{$1}}')]));

registerFailureMessages({
  en: {
    ...doubled(FILE_MESSAGES),
    ...doubled(ISSUE_MESSAGES),
    PROGRAM_UNKNOWN: 'There is no programme “{{value}}”. Choose one from the list, or let the import make it.',
    COHORT_UNKNOWN: 'The programme has no cohort “{{value}}”. Choose one from the list, or let the import make it.',
    COHORT_NEEDS_PROGRAM: 'Choose the programme of the cohort too.',
  },
  ur: urdu,
});
