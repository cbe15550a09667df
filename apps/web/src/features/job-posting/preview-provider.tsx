import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ShortlistPreviewDocument } from '@/shared/graphql/gql/job-posting/graphql';
import { inputOf, type JobDraft } from './job-draft';
import { PreviewContext } from './preview-context';

/** How long a rest in the typing or sliding is. */
const REST_MS = 250;

/** Asks who would be on the shortlist, once for all parts of the form that show something of the answer. */
export function PreviewProvider({ children }: { children: ReactNode }) {
  const { input, ready } = usePreviewInput();
  const [{ data, error, fetching }, ask] = useQuery({
    query: ShortlistPreviewDocument,
    variables: { input },
    pause: !ready,
  });
  const retry = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const preview = ready ? data?.shortlistPreview : undefined;
  const state = useMemo(() => ({ preview, ready, error, fetching, retry }), [preview, ready, error, fetching, retry]);
  return <PreviewContext value={state}>{children}</PreviewContext>;
}

/** The draft as an input, once the typing rests. A preview needs a skill; it does not need a title, so one is lent. */
function usePreviewInput() {
  const { t } = useTranslation('job-posting');
  const { control, getValues } = useFormContext<JobDraft>();
  const watched = useWatch({ control });
  // Only what changes the ranking asks again: not the title, not the description.
  const current = JSON.stringify({
    ...inputOf({ ...getValues(), ...(watched as JobDraft) }),
    title: '',
    description: '',
  });
  const [settled] = useDebouncedValue(current, REST_MS);
  const input = useMemo(
    () => ({ ...(JSON.parse(settled) as ReturnType<typeof inputOf>), title: t('preview.lentTitle') }),
    [settled, t],
  );
  return { input, ready: input.mustHave.length + (input.niceToHave?.length ?? 0) > 0 };
}
