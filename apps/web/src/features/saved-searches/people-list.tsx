import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { SavedSearchMatchesDocument } from '@/shared/graphql/gql/saved-searches/graphql';
import { type PagePlace, ResultPage, ResultPages } from '@/shared/search/result-pages';
import { PersonCard } from '@/shared/talent/person-card';
import { Empty } from '@/shared/ui/empty';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';

const PAGE_SIZE = 20;

/** The new people of a search, a page under a page. */
export function PeopleList({ id }: { id: string }) {
  return <ResultPages search={id}>{(place) => <PeoplePage id={id} place={place} />}</ResultPages>;
}

function PeoplePage({ id, place }: { id: string; place: PagePlace }) {
  const { t } = useTranslation('saved-searches');
  const format = useFormat();
  const [{ data, error, fetching }, ask] = useQuery({
    query: SavedSearchMatchesDocument,
    variables: { id, first: PAGE_SIZE, after: place.after },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <ListSkeleton rows={3} height={140} />;
  const { edges, pageInfo } = data.savedSearchMatches;
  // Not by their number: it counts those too who may not be seen any more.
  if (edges.length === 0 && !pageInfo.hasNextPage && !place.after)
    return <Empty title={t('people.emptyTitle')}>{t('people.emptyText')}</Empty>;
  return (
    <ResultPage place={place} busy={fetching} pageInfo={pageInfo}>
      {edges.map(({ node, foundAt }) => (
        <PersonCard key={node.id} person={node}>
          <Text size="sm" c="dimmed">
            {t('people.found', { time: format.instant(foundAt) })}
          </Text>
        </PersonCard>
      ))}
    </ResultPage>
  );
}
