import { Button, Group, Modal, Progress, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { CancelTraineeImportDocument, type ImportStandFragment } from '@/shared/graphql/gql/trainee-import/graphql';
import { notifyProblem } from '@/shared/ui/notify';
import { Figures } from './figures';

/** A screen reader hears every quarter, not every batch. */
const quarterOf = (percent: number) => Math.floor(percent / 25) * 25;

export function ImportRunning({ stand }: { stand: ImportStandFragment }) {
  const { t } = useTranslation(['trainee-import', 'shell']);
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
      <Modal
        opened={asking}
        onClose={close}
        title={t('watch.cancelTitle')}
        closeButtonProps={{ 'aria-label': t('shell:close') }}
        centered
      >
        <Stack>
          <Text>{t('watch.cancelText')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {t('watch.keepGoing')}
            </Button>
            <Button color="red.9" loading={fetching} onClick={() => void stop()}>
              {t('watch.cancelConfirm')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}
