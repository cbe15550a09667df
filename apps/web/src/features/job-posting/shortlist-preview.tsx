import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { MatchGlance } from '@/shared/match/match-glance';
import { QueryProblem } from '@/shared/ui/problem';
import classes from './job-posting.module.css';
import { usePreview } from './preview-context';

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
  const { preview, ready, error, fetching, retry } = usePreview();
  if (!ready) return <Text c="dimmed">{t('preview.empty')}</Text>;
  if (error && !preview) return <QueryProblem error={error} onRetry={retry} />;
  if (!preview) {
    return (
      <Stack aria-busy>
        <Skeleton h={22} w="70%" />
        <Skeleton h={128} radius="lg" />
        <Skeleton h={128} radius="lg" />
      </Stack>
    );
  }
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
