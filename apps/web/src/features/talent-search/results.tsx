import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { type TalentSearchInput, TalentSearchDocument } from '@/shared/graphql/gql/talent-search/graphql';
import { Empty } from '@/shared/ui/empty';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { ResultCard } from './result-card';
import { PAGE_SIZE } from './search-state';
import classes from './talent-search.module.css';

interface Props {
  readonly input: TalentSearchInput;
  readonly clear: () => void;
}

/** The people found, a page under a page. Another search starts with its first page; the old one stays in sight until it is there. */
export function Results({ input, clear }: Props) {
  const search = JSON.stringify(input);
  const [pages, setPages] = useState<Pages>({ search, cursors: [undefined] });
  if (pages.search !== search) setPages({ search, cursors: [undefined] });
  return (
    <Stack gap="md">
      {pages.cursors.map((after, page) => (
        <ResultsPage
          key={after ?? 'first'}
          input={input}
          after={after}
          clear={clear}
          onMore={
            page === pages.cursors.length - 1
              ? (next) => setPages({ search, cursors: [...pages.cursors, next] })
              : undefined
          }
        />
      ))}
    </Stack>
  );
}

/** The cursor that each page starts after; the first has none. They belong to one search. */
interface Pages {
  readonly search: string;
  readonly cursors: readonly (string | undefined)[];
}

interface PageProps extends Props {
  readonly after: string | undefined;
  /** Only the last page offers more. */
  readonly onMore: ((after: string) => void) | undefined;
}

function ResultsPage({ input, after, clear, onMore }: PageProps) {
  const { t } = useTranslation(['talent-search', 'shell']);
  const format = useFormat();
  const [{ data, error, fetching }, ask] = useQuery({
    query: TalentSearchDocument,
    variables: { input, first: PAGE_SIZE, ...(after ? { after } : {}) },
  });
  if (error && !fetching) return <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <ListSkeleton rows={4} height={172} />;

  const { edges, totalCount, pageInfo } = data.talentSearch;
  if (totalCount === 0) {
    return (
      <Empty title={t('empty.title')} action={<Button onClick={clear}>{t('empty.action')}</Button>}>
        <output>{t('empty.text')}</output>
      </Empty>
    );
  }
  const next = pageInfo.endCursor;
  return (
    <Stack gap="md" className={classes.page} aria-busy={fetching}>
      {!after && (
        <Text component="output" display="block" c="dimmed" size="sm">
          {t('found', { count: totalCount, number: format.number(totalCount) })}
        </Text>
      )}
      {edges.map(({ node, highlights }) => (
        <ResultCard
          key={node.id}
          talent={node}
          highlights={highlights}
          marked={input.skillsAll?.map(({ skillId }) => skillId) ?? []}
        />
      ))}
      {onMore && pageInfo.hasNextPage && next && (
        <Button variant="default" size="md" onClick={() => onMore(next)}>
          {t('shell:loadMore')}
        </Button>
      )}
    </Stack>
  );
}
