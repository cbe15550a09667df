import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type CombinedError, useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { TalentSearchDocument } from '@/shared/graphql/gql/talent-search/graphql';
import { type PagePlace, ResultPage } from '@/shared/search/result-pages';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { Problem, QueryProblem } from '@/shared/ui/problem';
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
  const [{ data, error, fetching }, ask] = useQuery({
    query: TalentSearchDocument,
    variables: pageVariables(input, place.after),
    requestPolicy: fresh ? 'cache-and-network' : 'cache-first',
  });
  const misfit = place.after !== undefined && !fetching && error !== undefined && isRefused(error);
  useEffect(() => {
    if (misfit) restart();
  }, [misfit, restart]);
  if (misfit) return null;
  if (error && !fetching) return <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <ListSkeleton rows={4} height={172} />;

  const { edges, totalCount, pageInfo, failed } = data.talentSearch;
  if (failed) {
    return (
      <Problem title={t('failed')}>
        {failed.failures.map(({ code, message }) => (
          <p key={`${code} ${message}`} style={{ margin: 0 }}>
            {message}
          </p>
        ))}
      </Problem>
    );
  }
  if (totalCount === 0) return <Nobody input={input} filters={filters} clear={clear} />;
  return (
    <ResultPage
      place={place}
      busy={fetching}
      pageInfo={pageInfo}
      found={t('found', { count: totalCount, number: format.number(totalCount) })}
    >
      {edges.map((edge) => (
        <ResultCard key={edge.node.id} edge={edge} page={{ input, after: place.after }} why={why} />
      ))}
    </ResultPage>
  );
}

/** The cursor of a page that no longer fits the engine is all that a list which went well before can be refused for. */
const isRefused = (error: CombinedError) =>
  error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'BAD_USER_INPUT');
