import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { UnknownPhrasesDocument } from '@/shared/graphql/gql/unknown-phrases/graphql';
import { RequireRole } from '@/shared/session/require-role';
import { Empty } from '@/shared/ui/empty';
import { Page } from '@/shared/ui/page';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { PhraseRow } from './phrase-row';

const SHOWN = 50;

export function UnknownPhrasesPage() {
  const { t } = useTranslation('unknown-phrases');
  return (
    <RequireRole roles={['OPERATOR']}>
      <Page title={t('title')} lead={t('lead')}>
        <Phrases />
      </Page>
    </RequireRole>
  );
}

function Phrases() {
  const { t } = useTranslation('unknown-phrases');
  const format = useFormat();
  const [{ data, error }, ask] = useQuery({
    query: UnknownPhrasesDocument,
    variables: { first: SHOWN },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  if (error && !data) return <QueryProblem error={error} onRetry={again} />;
  if (!data) return <ListSkeleton rows={5} height={72} />;
  const { edges, totalCount } = data.unknownPhrases;
  if (edges.length === 0) return <Empty title={t('empty.title')}>{t('empty.text')}</Empty>;
  return (
    <Stack>
      <Text component="output" display="block" size="sm" c="dimmed">
        {t('waiting', { count: totalCount, number: format.number(totalCount) })}
      </Text>
      {edges.map(({ node }) => (
        <PhraseRow key={node.id} phrase={node} onFiled={again} />
      ))}
    </Stack>
  );
}
