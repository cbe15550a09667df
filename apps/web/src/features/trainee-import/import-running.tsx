import { Button, Group, Progress, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { CancelTraineeImportDocument, type ImportStandFragment } from '@/shared/graphql/gql/trainee-import/graphql';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { notifyProblem } from '@/shared/ui/notify';
import { Figures } from './figures';

/** A screen reader hears every quarter, not every batch. */
const quarterOf = (percent: number) => Math.floor(percent / 25) * 25;

export function ImportRunning({ stand }: { stand: ImportStandFragment }) {
  const { t } = useTranslation('trainee-import');
  const format = useFormat();
  const [asking, { open, close }] = useDisclosure(false);
  const [{ fetching }, cancel] = useMutation(CancelTraineeImportDocument);
  const share = stand.percent / 100;

  const stop = async () => {
    const { data, error } = await cancel({ id: stand.id });
    if (error) notifyProblem(t('watch.cancelFailed'));
    else if (data?.cancelTraineeImport.__typename === 'InputFailed') {
      notifyProblem(data.cancelTraineeImport.failures.map(({ message }) => message).join(' '));
    }
    close();
  };
  return (
    <Stack gap="lg">
      <div>
        <Group justify="space-between" mb={6}>
          <Text>{stand.state === 'QUEUED' ? t('watch.queued') : t('watch.running')}</Text>
          <Text fw={600}>{format.percent(share)}</Text>
        </Group>
        <Progress.Root size="xl">
          <Progress.Section value={stand.percent} animated aria-label={t('watch.progress')} />
        </Progress.Root>
      </div>
      <VisuallyHidden component="output">
        {stand.state === 'QUEUED'
          ? t('watch.queued')
          : t('watch.spoken', { percent: format.percent(quarterOf(stand.percent) / 100) })}
      </VisuallyHidden>
      <Figures totals={stand.totals} />
      <Text size="sm" c="dimmed">
        {t('watch.mayLeave')}
      </Text>
      <Button variant="default" onClick={open} style={{ alignSelf: 'start' }}>
        {t('watch.cancel')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('watch.cancelTitle')}
        confirm={t('watch.cancelConfirm')}
        keep={t('watch.keepGoing')}
        busy={fetching}
        onConfirm={() => void stop()}
        onClose={close}
      >
        <Text>{t('watch.cancelText')}</Text>
      </ConfirmDialog>
    </Stack>
  );
}
