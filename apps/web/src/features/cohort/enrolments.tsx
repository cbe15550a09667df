import { Button, Chip, Group, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { CohortCountsFragment, EnrolmentStatus } from '@/shared/graphql/gql/shared/graphql';
import { countOf, STATUSES } from '@/shared/training/status';
import { Empty } from '@/shared/ui/empty';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { EnrolmentCards } from './enrolment-cards';
import { EnrolmentTable } from './enrolment-table';
import { useEnrolments } from './use-enrolments';

const route = getRouteApi('/cohorts/$id');

export function Enrolments({ cohortId, counts }: { cohortId: string; counts: CohortCountsFragment }) {
  const { t } = useTranslation(['cohort', 'training', 'shell']);
  const format = useFormat();
  const { status } = route.useSearch();
  const navigate = useNavigate();
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const { rows, total, next, error, busy, more, retry } = useEnrolments(cohortId, status);
  const choose = (value: string | string[]) =>
    navigate({
      to: '/cohorts/$id',
      params: { id: cohortId },
      search: { status: value === '' ? undefined : (value as EnrolmentStatus) },
      replace: true,
      resetScroll: false,
    });
  const List = wide ? EnrolmentTable : EnrolmentCards;
  return (
    <Stack gap="md" component="section" aria-label={t('trainees')}>
      <Title order={2}>{t('trainees')}</Title>
      <Chip.Group value={status ?? ''} onChange={choose}>
        <Group gap="xs" role="radiogroup" aria-label={t('filter')}>
          <Chip value="" variant="light">
            {t('all', { shown: format.number(counts.total) })}
          </Chip>
          {STATUSES.filter((one) => countOf(counts, one) > 0 || one === status).map((one) => (
            <Chip key={one} value={one} variant="light">
              {t(`training:status.${one}`)} {format.number(countOf(counts, one))}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {busy && rows.length === 0 && <ListSkeleton rows={5} height={56} />}
      {!busy && total === 0 && (
        <Empty title={status ? t('none.filtered') : t('none.title')}>
          {status ? t('none.filteredText') : t('none.text')}
        </Empty>
      )}
      {rows.length > 0 && <List rows={rows} />}
      {error && <QueryProblem error={error} onRetry={retry} />}
      {rows.length > 0 && total !== null && (
        <Group justify="center" gap="md">
          <Text size="sm" c="dimmed" component="output">
            {t('shown', { shown: format.number(rows.length), total: format.number(total) })}
          </Text>
          {next !== null && !error && (
            <Button variant="default" loading={busy} onClick={more}>
              {t('shell:loadMore')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
