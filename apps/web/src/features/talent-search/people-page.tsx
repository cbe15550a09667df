import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type CombinedError, useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { TalentSearchDocument } from '@/shared/graphql/gql/talent-search/graphql';
import { FoundPage } from '@/shared/search/found-page';
import { RefusedSearch } from '@/shared/search/refused-search';
import type { PagePlace } from '@/shared/search/result-pages';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { Nobody } from './nobody/nobody';
import { pageVariables } from './page-variables';
import { ResultCard } from './result-card';
import type { ResultsProps } from './results-props';

interface Props extends ResultsProps {
  readonly place: PagePlace;
  /** Ask again for what was asked before. */
  readonly fresh: boolean;
  readonly restart: () => void;
}

/** One page of people, or why there is none. */
export function PeoplePage({ input, filters, why, clear, place, fresh, restart }: Props) {
  const { t } = useTranslation('talent-search');
  const format = useFormat();
  const [query, ask] = useQuery({
    query: TalentSearchDocument,
    variables: pageVariables(input, place.after),
    requestPolicy: fresh ? 'cache-and-network' : 'cache-first',
  });
  const { error, fetching } = query;
  const misfit = place.after !== undefined && !fetching && error !== undefined && isRefused(error);
  useEffect(() => {
    if (misfit) restart();
  }, [misfit, restart]);
  if (misfit) return null;

  const answer = query.data?.talentSearch;
  if (answer?.failed && (!error || fetching)) {
    return <RefusedSearch failures={answer.failed.failures} />;
  }
  return (
    <FoundPage
      place={place}
      query={query}
      ask={ask}
      answer={answer}
      skeleton={<ListSkeleton rows={4} height={172} />}
      empty={<Nobody input={input} filters={filters} clear={clear} />}
      found={(count) => t('found', { count, number: format.number(count) })}
    >
      {answer?.edges.map((edge) => (
        <ResultCard key={edge.node.id} edge={edge} page={{ input, after: place.after }} why={why} />
      ))}
    </FoundPage>
  );
}

/** The cursor of a page that no longer fits the engine is all that a list which went well before can be refused for. */
const isRefused = (error: CombinedError) =>
  error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'BAD_USER_INPUT');
