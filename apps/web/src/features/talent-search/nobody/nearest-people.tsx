import { Alert, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ResultCard } from '../result-card';
import { searchInputOf } from '../search-input';
import type { SearchState } from '../search-state';
import type { FilterItem } from '../use-filter-list';
import { type Emptied, nearestCause, nearestChange } from './relief';
import { useReliefText } from './use-relief-text';

interface Props {
  readonly state: SearchState;
  readonly because: Emptied;
  readonly items: readonly FilterItem[];
}

/** The best few people of the nearest result, marked as not matching everything. */
export function NearestPeople({ state, because, items }: Props) {
  const { t } = useTranslation('talent-search');
  const { filterText, nearestText } = useReliefText(state, items);
  const { together, nearest } = because;
  const cause = nearestCause(because);
  const limit = cause && nearestText(cause);
  const missed = (cause ? [cause] : together).map(filterText).join(' · ');
  if (nearest.length === 0) return null;
  // Where these people are found, in the order in which they were chosen.
  const input = searchInputOf({ ...state, ...nearestChange(state, because), sort: undefined });
  return (
    <Stack component="section" gap="md" aria-labelledby="nearest-people">
      <Title order={2} id="nearest-people" mt="sm">
        {t('nearest.title')}
      </Title>
      <Alert variant="light" color="saffron" radius="lg" p="sm">
        {t('nearest.text')}{' '}
        <bdi style={{ fontWeight: 600 }}>{limit ? t('empty.closer', { filter: missed, limit }) : missed}</bdi>
      </Alert>
      {nearest.map((node) => (
        <ResultCard key={node.id} edge={{ node, highlights: [] }} page={{ input }} why={false} />
      ))}
    </Stack>
  );
}
