import { Badge, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { type AuditGlanceFragment, FairnessAuditsDocument } from '@/shared/graphql/gql/fairness/graphql';
import { Card } from '@/shared/ui/card';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { TextLink } from '@/shared/ui/text-link';
import classes from './fairness.module.css';
import { useScopeText } from './use-scope-text';

const SHOWN = 20;
// An empty list names no type: without this a first audit would not refresh it.
const CONTEXT = { additionalTypenames: ['FairnessAudit'] };

/** The audits so far, the newest first. */
export function AuditList() {
  const { t } = useTranslation('fairness');
  const [{ data, error }, ask] = useQuery({
    query: FairnessAuditsDocument,
    variables: { first: SHOWN },
    requestPolicy: 'cache-and-network',
    context: CONTEXT,
  });
  const audits = data?.fairnessAudits.edges;
  return (
    <section aria-labelledby="audits-title">
      <Title order={2} id="audits-title" mb="sm">
        {t('list.title')}
      </Title>
      {error && !audits && <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!audits && !error && <ListSkeleton rows={2} height={76} />}
      {audits?.length === 0 && <Text c="dimmed">{t('list.none')}</Text>}
      {audits && audits.length > 0 && (
        <ul className={classes.list}>
          {audits.map(({ node }) => (
            <AuditRow key={node.id} audit={node} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AuditRow({ audit }: { audit: AuditGlanceFragment }) {
  const { t } = useTranslation('fairness');
  const format = useFormat();
  const scopeText = useScopeText();
  return (
    <Card component="li">
      <Group justify="space-between" gap="xs">
        <div>
          <TextLink to="/fairness/$id" params={{ id: audit.id }} fw={600}>
            {scopeText(audit.scope)}
          </TextLink>
          <Text size="sm" c="dimmed">
            <time dateTime={audit.createdAt}>{format.instant(audit.createdAt)}</time>
          </Text>
        </div>
        <Badge variant="light" color={audit.state === 'FAILED' ? 'red' : audit.state === 'DONE' ? 'hunar' : 'gray'}>
          {t(`state.${audit.state}`)}
        </Badge>
      </Group>
    </Card>
  );
}
