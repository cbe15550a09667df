import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { TalentSearchDocument } from '@/shared/graphql/gql/talent-search/graphql';
import { FoundPage } from '@/shared/search/found-page';
import type { PagePlace } from '@/shared/search/result-pages';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { Nobody } from './nobody/nobody';
import { pageVariables } from './page-variables';
import { ResultCard } from './result-card';
import type { ResultsProps } from './results-props';

/** One page of people, or why there is none. */
export function PeoplePage({ input, filters, why, clear, place }: ResultsProps & { readonly place: PagePlace }) {
  const { t } = useTranslation('talent-search');
  const format = useFormat();
  const { after, requestPolicy } = place;
  const [query, ask] = useQuery({ query: TalentSearchDocument, variables: pageVariables(input, after), requestPolicy });
  const answer = query.data?.talentSearch;
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
        <ResultCard key={edge.node.id} edge={edge} page={{ input, after }} why={why} />
      ))}
    </FoundPage>
  );
}
