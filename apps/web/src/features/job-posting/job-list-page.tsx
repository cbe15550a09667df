import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OperationContext, useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { MyJobPostingsDocument, type MyJobPostingsQuery } from '@/shared/graphql/gql/job-posting/graphql';
import { useNoticeArrival } from '@/shared/notices/notices';
import { RequireRole } from '@/shared/session/require-role';
import { Card } from '@/shared/ui/card';
import { Empty } from '@/shared/ui/empty';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { TextLink } from '@/shared/ui/text-link';

const PAGE_SIZE = 20;
// An empty list names no type: without this a first posting would not refresh it.
// And who is new on a list changes without the founder's doing.
const CONTEXT: Partial<OperationContext> = { additionalTypenames: ['JobPosting'], requestPolicy: 'cache-and-network' };

export function JobListPage() {
  const { t } = useTranslation('job-posting');
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <RequireRole roles={['FOUNDER']}>
      <Page
        title={t('list.title')}
        lead={t('list.lead')}
        actions={
          <LinkButton to="/jobs/new" leftSection={<IconPlus size={18} aria-hidden />}>
            {t('list.new')}
          </LinkButton>
        }
      >
        <Stack>
          {cursors.map((after, page) => (
            <JobPage
              key={after ?? 'first'}
              after={after}
              onMore={page === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined}
            />
          ))}
        </Stack>
      </Page>
    </RequireRole>
  );
}

function JobPage({ after, onMore }: { after: string | undefined; onMore: ((after: string) => void) | undefined }) {
  const { t } = useTranslation(['job-posting', 'shell']);
  const [{ data, error }, ask] = useQuery({
    query: MyJobPostingsDocument,
    variables: { first: PAGE_SIZE, after },
    context: CONTEXT,
  });
  useNoticeArrival(() => ask({ requestPolicy: 'network-only' }));
  if (error && !data) return <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <ListSkeleton rows={3} height={108} />;
  const { edges, pageInfo, totalCount } = data.myJobPostings;
  if (totalCount === 0) {
    return (
      <Empty title={t('list.emptyTitle')} action={<LinkButton to="/jobs/new">{t('list.new')}</LinkButton>}>
        {t('list.emptyText')}
      </Empty>
    );
  }
  const next = pageInfo.endCursor;
  return (
    <>
      {edges.map(({ node }) => (
        <JobRow key={node.id} job={node} />
      ))}
      {onMore && pageInfo.hasNextPage && next && (
        <Button variant="default" onClick={() => onMore(next)}>
          {t('shell:loadMore')}
        </Button>
      )}
    </>
  );
}

function JobRow({ job }: { job: MyJobPostingsQuery['myJobPostings']['edges'][number]['node'] }) {
  const { t } = useTranslation('job-posting');
  const format = useFormat();
  return (
    <Card component="article" aria-labelledby={`job-${job.id}`}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={2} size="h3" id={`job-${job.id}`}>
          <TextLink to="/jobs/$id" params={{ id: job.id }} c="inherit" inherit>
            {job.title}
          </TextLink>
        </Title>
        <Group gap="xs">
          {job.newInTopTen > 0 && (
            <Badge variant="filled">
              {t('list.news', { count: job.newInTopTen, number: format.number(job.newInTopTen) })}
            </Badge>
          )}
          <Badge variant="light" color={job.state === 'OPEN' ? 'hunar' : 'gray'}>
            {t(`state.${job.state}`)}
          </Badge>
        </Group>
      </Group>
      <Text size="sm" c="dimmed" mt={4}>
        {[job.company.name, t('list.posted', { date: format.instant(job.createdAt) })].join(' · ')}
      </Text>
      <Text size="sm" mt={6}>
        {job.mustHave.map(({ skill }) => skill.name).join(' · ')}
      </Text>
    </Card>
  );
}
