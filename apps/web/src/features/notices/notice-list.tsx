import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OperationContext, useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { NoticesDocument, type NoticesQuery } from '@/shared/graphql/gql/notices/graphql';
import { useNoticeArrival } from '@/shared/notices/notices';
import { Card } from '@/shared/ui/card';
import { Empty } from '@/shared/ui/empty';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { PathLink } from '@/shared/ui/path-link';
import { QueryProblem } from '@/shared/ui/problem';
import classes from './notices.module.css';

const STEP = 20;
const MOST = 100;
// An empty list names no type: without this the first notice would not refresh it.
const CONTEXT: Partial<OperationContext> = { additionalTypenames: ['Notice'], requestPolicy: 'cache-and-network' };

/** What the reader was told, the latest first; a new one comes to the top by itself. */
export function NoticeList({ onFollow }: { onFollow: (id: string) => void }) {
  const { t } = useTranslation(['notices', 'shell']);
  const [first, setFirst] = useState(STEP);
  const [{ data, error, fetching }, ask] = useQuery({ query: NoticesDocument, variables: { first }, context: CONTEXT });
  useNoticeArrival(() => ask({ requestPolicy: 'network-only' }));
  if (error && !data) return <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <ListSkeleton rows={5} height={78} />;
  const { edges, pageInfo } = data.notices;
  if (edges.length === 0) return <Empty title={t('empty.title')}>{t('empty.text')}</Empty>;
  return (
    <Stack>
      <ul className={classes.list} aria-label={t('title')}>
        {edges.map(({ node }) => (
          <NoticeRow key={node.id} notice={node} onFollow={() => node.readAt === null && onFollow(node.id)} />
        ))}
      </ul>
      {pageInfo.hasNextPage && first < MOST && (
        <Button variant="default" loading={fetching} onClick={() => setFirst(first + STEP)}>
          {t('shell:loadMore')}
        </Button>
      )}
    </Stack>
  );
}

interface RowProps {
  readonly notice: NoticesQuery['notices']['edges'][number]['node'];
  readonly onFollow: () => void;
}

function NoticeRow({ notice, onFollow }: RowProps) {
  const { t } = useTranslation('notices');
  const format = useFormat();
  const { sentence, path, createdAt, readAt } = notice;
  return (
    <Card component="li">
      <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
        <Stack gap={2} miw={0}>
          <Text fw={readAt === null ? 600 : 400}>
            {path ? (
              <PathLink path={path} onClick={onFollow}>
                {sentence}
              </PathLink>
            ) : (
              sentence
            )}
          </Text>
          <Text size="sm" c="dimmed">
            <time dateTime={createdAt}>{format.instant(createdAt)}</time>
          </Text>
        </Stack>
        {readAt === null && (
          <Badge variant="light" flex="none">
            {t('unread')}
          </Badge>
        )}
      </Group>
    </Card>
  );
}
