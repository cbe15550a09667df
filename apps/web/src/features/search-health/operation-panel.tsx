import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import {
  CancelSearchOperationDocument,
  type OperationFragment,
  StartReindexDocument,
  StartSearchAuditDocument,
} from '@/shared/graphql/gql/search-health/graphql';
import { Card } from '@/shared/ui/card';
import { notifyDone, notifyProblem } from '@/shared/ui/notify';
import classes from './search-health.module.css';

interface Props {
  readonly indexes: readonly string[];
  readonly operation: OperationFragment | null;
  readonly onChange: () => void;
}

/** Audits and reindexes: starting one, and the one that was started last. */
export function OperationPanel({ indexes, operation, onChange }: Props) {
  const { t } = useTranslation(['search-health', 'shell']);
  const [auditing, audit] = useMutation(StartSearchAuditDocument);
  const [building, reindex] = useMutation(StartReindexDocument);
  const runs = operation?.state === 'WAITING' || operation?.state === 'RUNNING';
  const start = async (send: typeof audit | typeof reindex, index: string) => {
    const { data, error } = await send({ index });
    if (error || !data) return notifyProblem(t('shell:problem.server.title'));
    if (data.started.__typename === 'InputFailed') {
      notifyProblem(data.started.failures.map(({ message }) => message).join(' '));
    } else notifyDone(t('started'));
    onChange();
  };
  const busy = auditing.fetching || building.fetching;
  return (
    <section aria-labelledby="operations-title">
      <Title order={2} id="operations-title" mb="sm">
        {t('operations')}
      </Title>
      <Stack>
        {operation && <Operation operation={operation} runs={runs} onChange={onChange} />}
        {indexes.map((index) => (
          <Group key={index} gap="sm">
            <Text fw={600} miw="5rem">
              <bdi>{index}</bdi>
            </Text>
            <Button
              variant="default"
              disabled={runs || busy}
              aria-label={t('auditOf', { index })}
              onClick={() => void start(audit, index)}
            >
              {t('startAudit')}
            </Button>
            <Button
              variant="default"
              disabled={runs || busy}
              aria-label={t('reindexOf', { index })}
              onClick={() => void start(reindex, index)}
            >
              {t('startReindex')}
            </Button>
          </Group>
        ))}
      </Stack>
    </section>
  );
}

function Operation({
  operation,
  runs,
  onChange,
}: Omit<Props, 'indexes' | 'operation'> & { operation: OperationFragment; runs: boolean }) {
  const { t } = useTranslation(['search-health', 'shell']);
  const format = useFormat();
  const [{ fetching }, cancel] = useMutation(CancelSearchOperationDocument);
  const stop = async () => {
    const { error } = await cancel({ id: operation.id });
    if (error) notifyProblem(t('shell:problem.server.title'));
    onChange();
  };
  const { done, total } = operation;
  return (
    <Card>
      <Group justify="space-between" gap="sm">
        <Text component="output" display="block" className={classes.reason}>
          {t(`kind.${operation.kind}`, { index: operation.index })}: {t(`state.${operation.state}`)}
          {done > 0 &&
            ` · ${total ? t('doneOf', { done: format.number(done), total: format.number(total) }) : t('done', { count: done, number: format.number(done) })}`}
          {operation.problem && ` · ${operation.problem}`}
        </Text>
        {runs && (
          <Button variant="default" loading={fetching} onClick={() => void stop()}>
            {t('cancel')}
          </Button>
        )}
      </Group>
      {runs && total ? (
        <Progress mt="sm" value={Math.min(100, (100 * done) / total)} aria-label={t('progress')} />
      ) : null}
    </Card>
  );
}
