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

interface Props {
  readonly input: TalentSearchInput;
  readonly clear: () => void;
}

/** The people found, a page under a page. */
export function Results({ input, clear }: Props) {
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <Stack gap="md">
      {cursors.map((after, page) => (
        <ResultsPage
          key={after ?? 'first'}
          input={input}
          after={after}
          clear={clear}
          onMore={page === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined}
        />
      ))}
    </Stack>
  );
}

interface PageProps extends Props {
  readonly after: string | undefined;
  /** Only the last page offers more. */
  readonly onMore: ((after: string) => void) | undefined;
}

function ResultsPage({ input, after, clear, onMore }: PageProps) {
  const { t } = useTranslation(['talent-search', 'shell']);
  const format = useFormat();
  const [{ data, error }, ask] = useQuery({
    query: TalentSearchDocument,
    variables: { input, first: PAGE_SIZE, ...(after ? { after } : {}) },
  });
  if (error && !data) return <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
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
    <>
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
    </>
  );
}
