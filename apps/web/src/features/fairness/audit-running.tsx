import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { type AuditGlanceFragment, CancelFairnessAuditDocument } from '@/shared/graphql/gql/fairness/graphql';
import { Card } from '@/shared/ui/card';
import { notifyProblem } from '@/shared/ui/notify';

/** How far an audit is, and the way to stop it. */
export function AuditRunning({ audit, onCancelled }: { audit: AuditGlanceFragment; onCancelled: () => void }) {
  const { t } = useTranslation(['fairness', 'shell']);
  const format = useFormat();
  const [{ fetching }, send] = useMutation(CancelFairnessAuditDocument);
  const cancel = async () => {
    const { data, error } = await send({ id: audit.id });
    if (error) notifyProblem(t('shell:problem.server.title'));
    else if (data?.cancelFairnessAudit.__typename === 'InputFailed')
      notifyProblem(data.cancelFairnessAudit.failures[0]?.message ?? '');
    onCancelled();
  };
  return (
    <Card>
      <Stack>
        <Text component="output" display="block">
          {t(`state.${audit.state}`)}
        </Text>
        <Group gap="md" wrap="nowrap">
          <Progress.Root size="lg" flex={1}>
            <Progress.Section value={audit.percent} aria-label={t('running.progress')} />
          </Progress.Root>
          <Text w="3.5rem" ta="end">
            {format.percent(audit.percent / 100)}
          </Text>
        </Group>
        <Text size="sm" c="dimmed">
          {t('running.text')}
        </Text>
        <Group>
          <Button variant="default" loading={fetching} onClick={() => void cancel()}>
            {t('shell:cancel')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
