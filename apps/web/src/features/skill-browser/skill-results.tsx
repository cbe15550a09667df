import { Button, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { SkillSearchDocument } from '@/shared/graphql/gql/skill-browser/graphql';
import { type PagePlace, ResultPage, ResultPages } from '@/shared/search/result-pages';
import { Empty } from '@/shared/ui/empty';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import type { BrowseState } from './browse-state';
import { SkillCard } from './skill-card';

export const PAGE_SIZE = 24;

interface Props {
  readonly state: BrowseState;
  readonly clear: () => void;
}

/** The skills found. */
export function SkillResults({ state, clear }: Props) {
  return (
    <ResultPages search={JSON.stringify(state)}>
      {(place) => <SkillsPage state={state} place={place} clear={clear} />}
    </ResultPages>
  );
}

function SkillsPage({ state, place, clear }: Props & { readonly place: PagePlace }) {
  const { t } = useTranslation(['skill-browser', 'search']);
  const format = useFormat();
  const [{ data, error, fetching }, ask] = useQuery({
    query: SkillSearchDocument,
    variables: { ...state, first: PAGE_SIZE, ...(place.after ? { after: place.after } : {}) },
  });
  if (error && !fetching) return <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <ListSkeleton rows={6} height={110} />;
  const { edges, totalCount, pageInfo } = data.skillSearch;
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
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        {edges.map(({ node, highlights }) => (
          <SkillCard key={node.id} skill={node} highlights={highlights} />
        ))}
      </SimpleGrid>
    </ResultPage>
  );
}
