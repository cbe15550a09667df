import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { type TalentSearchInput, TalentSearchDocument } from '@/shared/graphql/gql/talent-search/graphql';
import { type PagePlace, ResultPage, ResultPages } from '@/shared/search/result-pages';
import { Empty } from '@/shared/ui/empty';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { ResultCard } from './result-card';
import { PAGE_SIZE } from './search-state';

interface Props {
  readonly input: TalentSearchInput;
  readonly clear: () => void;
}

/** The people found. */
export function Results({ input, clear }: Props) {
  return (
    <ResultPages search={JSON.stringify(input)}>
      {(place) => <PeoplePage input={input} place={place} clear={clear} />}
    </ResultPages>
  );
}

function PeoplePage({ input, place, clear }: Props & { readonly place: PagePlace }) {
  const { t } = useTranslation(['talent-search', 'search']);
  const format = useFormat();
  const [{ data, error, fetching }, ask] = useQuery({
    query: TalentSearchDocument,
    variables: { input, first: PAGE_SIZE, ...(place.after ? { after: place.after } : {}) },
  });
  if (error && !fetching) return <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <ListSkeleton rows={4} height={172} />;

  const { edges, totalCount, pageInfo } = data.talentSearch;
  if (totalCount === 0) {
    return (
      <Empty title={t('empty.title')} action={<Button onClick={clear}>{t('search:startOver')}</Button>}>
        <output>{t('empty.text')}</output>
      </Empty>
    );
  }
  return (
    <ResultPage
      place={place}
      busy={fetching}
      pageInfo={pageInfo}
      found={t('found', { count: totalCount, number: format.number(totalCount) })}
    >
      {edges.map(({ node, highlights }) => (
        <ResultCard
          key={node.id}
          talent={node}
          highlights={highlights}
          marked={input.skillsAll?.map(({ skillId }) => skillId) ?? []}
        />
      ))}
    </ResultPage>
  );
}
