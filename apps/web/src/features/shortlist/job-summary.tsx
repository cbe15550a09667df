import { Badge, Group, Spoiler, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { Job } from './job';

const EMPHASES = ['skills', 'cost', 'hours', 'proof'] as const;

/** What was asked for, in one line, so that the shortlist can be read beside it. */
export function JobSummary({ job }: { job: Job }) {
  const { t } = useTranslation(['shortlist', 'format']);
  const format = useFormat();
  const rate =
    job.rateMin && job.rateMax && job.rateMin.amountMinor !== job.rateMax.amountMinor
      ? t('job.rateRange', { from: format.money(job.rateMin), to: format.money(job.rateMax) })
      : job.rateMax
        ? t('job.rateMax', { rate: format.money(job.rateMax) })
        : job.rateMin && t('job.rateMin', { rate: format.money(job.rateMin) });
  const terms = [
    t(`engagement.${job.engagement}`),
    rate,
    job.weeklyHours && t('job.hours', { hours: format.number(job.weeklyHours) }),
    job.overlapHours && t('job.overlap', { hours: format.number(job.overlapHours), zone: format.zone(job.timeZone) }),
    job.startsOn && t('job.starts', { date: format.day(job.startsOn) }),
    job.language && `${format.language(job.language.language)} ${t(`format:languageLevel.${job.language.level}`)}`,
  ].filter(Boolean);
  // What the founder weighs in another way than the model does.
  const weighed = EMPHASES.filter((group) => job.emphasis[group] !== 0).map((group) =>
    t('job.weighed', { what: t(`emphasis.group.${group}`), step: t(`emphasis.step.${job.emphasis[group]}`) }),
  );
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text>{job.company.name}</Text>
        {job.state === 'CLOSED' && (
          <Badge color="gray" variant="light">
            {t('job.closed')}
          </Badge>
        )}
      </Group>
      <Text size="sm">{terms.join(' · ')}</Text>
      {weighed.length > 0 && <Text size="sm">{weighed.join(' · ')}</Text>}
      {job.description && (
        <Spoiler maxHeight={72} showLabel={t('job.readMore')} hideLabel={t('job.readLess')}>
          <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-line' }}>
            {job.description}
          </Text>
        </Spoiler>
      )}
    </Stack>
  );
}
