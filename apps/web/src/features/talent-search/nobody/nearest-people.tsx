import { Alert, Stack, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { TalentSearchDocument } from '@/shared/graphql/gql/talent-search/graphql';
import { ResultCard } from '../result-card';
import { searchInputOf } from '../search-input';
import { PAGE_SIZE, type SearchState } from '../search-state';
import type { CountedRelief } from './use-reliefs';

const SHOWN = 5;

/** The first people whom one filter less finds, marked as not matching everything. */
export function NearestPeople({ state, relief }: { state: SearchState; relief: CountedRelief }) {
  const { t } = useTranslation('talent-search');
  const format = useFormat();
  const asked = JSON.stringify({ ...state, ...relief.change });
  const input = useMemo(() => searchInputOf(JSON.parse(asked) as SearchState), [asked]);
  // The whole first page: it is there already when the filter is dropped.
  const [{ data }] = useQuery({ query: TalentSearchDocument, variables: { input, first: PAGE_SIZE } });
  const people = data?.talentSearch.edges.slice(0, SHOWN) ?? [];
  if (people.length === 0) return null;
  const label =
    relief.km === undefined ? relief.label : t('empty.closer', { filter: relief.label, km: format.number(relief.km) });
  return (
    <Stack component="section" gap="md" aria-labelledby="nearest-people">
      <Title order={2} id="nearest-people" mt="sm">
        {t('nearest.title')}
      </Title>
      <Alert variant="light" color="saffron" radius="lg" p="sm">
        {t('nearest.text')} <bdi style={{ fontWeight: 600 }}>{label}</bdi>
      </Alert>
      {people.map((edge) => (
        <ResultCard key={edge.node.id} edge={edge} page={{ input }} why={false} />
      ))}
    </Stack>
  );
}
