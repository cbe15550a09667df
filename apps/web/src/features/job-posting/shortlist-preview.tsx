import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { ShortlistPreviewDocument } from '@/shared/graphql/gql/job-posting/graphql';
import { MatchGlance } from '@/shared/match/match-glance';
import { QueryProblem } from '@/shared/ui/problem';
import { inputOf, type JobDraft } from './job-draft';
import classes from './job-posting.module.css';

/** Who would be first on the shortlist of the posting as it stands now. */
export function ShortlistPreview() {
  const { t } = useTranslation('job-posting');
  return (
    <aside className={classes.preview} aria-labelledby="preview-heading">
      <Title order={2} id="preview-heading" mb={4}>
        {t('preview.title')}
      </Title>
      <Preview />
    </aside>
  );
}

function Preview() {
  const { t } = useTranslation('job-posting');
  const format = useFormat();
  const { input, ready } = usePreviewInput();
  const [{ data, error, fetching }, ask] = useQuery({
    query: ShortlistPreviewDocument,
    variables: { input },
    pause: !ready,
  });
  if (!ready) return <Text c="dimmed">{t('preview.empty')}</Text>;
  if (error && !data) return <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) {
    return (
      <Stack aria-busy>
        <Skeleton h={22} w="70%" />
        <Skeleton h={128} radius="lg" />
        <Skeleton h={128} radius="lg" />
      </Stack>
    );
  }
  const preview = data.shortlistPreview;
  if (preview.__typename === 'InputFailed') {
    return <Text c="dimmed">{preview.failures.map(({ message }) => message).join(' ')}</Text>;
  }
  return (
    <Stack gap="sm" style={{ opacity: fetching ? 0.6 : 1 }} aria-busy={fetching}>
      <Text component="output" display="block" size="sm" c="dimmed">
        {t('preview.considered', {
          count: preview.considered,
          number: format.number(preview.considered),
          pool: format.number(preview.poolSize),
        })}
      </Text>
      {preview.gates.map((gate) => (
        <Text key={gate} size="sm">
          {gate}
        </Text>
      ))}
      {preview.matches.map((match) => (
        <MatchGlance key={match.talent.id} match={match} />
      ))}
    </Stack>
  );
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
  const [settled] = useDebouncedValue(current, 400);
  const input = useMemo(
    () => ({ ...(JSON.parse(settled) as ReturnType<typeof inputOf>), title: t('preview.lentTitle') }),
    [settled, t],
  );
  return { input, ready: input.mustHave.length + (input.niceToHave?.length ?? 0) > 0 };
}
