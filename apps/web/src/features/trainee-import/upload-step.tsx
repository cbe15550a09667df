import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { Dropzone, type FileRejection } from '@mantine/dropzone';
import '@mantine/dropzone/styles.layer.css';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { Card } from '@/shared/ui/card';
import { Problem } from '@/shared/ui/problem';
import { MOST_BYTES, MOST_MEGABYTES, type Upload, UploadProblem } from './send-file';
import { useUpload } from './use-upload';

export function UploadStep({ onDone }: { onDone: (upload: Upload) => void }) {
  const { t } = useTranslation(['trainee-import', 'shell']);
  const format = useFormat();
  const open = useRef<() => void>(null);
  const { state, send, refuse, cancel } = useUpload(onDone);

  const reject = ([first, second]: FileRejection[]) => {
    const tooLarge = first?.errors.some(({ code }) => code === 'file-too-large');
    refuse(
      second ? new UploadProblem('server', t('upload.onlyOne')) : new UploadProblem(tooLarge ? 'tooLarge' : 'server'),
    );
  };
  if (state.step === 'sending') {
    const share = Math.round(state.share * 100);
    return (
      <Card>
        <Stack>
          <Text component="output" display="block" dir="auto">
            {t('upload.sending', { name: state.fileName })}
          </Text>
          <Group gap="md" wrap="nowrap">
            <Progress.Root size="lg" flex={1}>
              <Progress.Section value={share} aria-label={t('upload.progress')} />
            </Progress.Root>
            <Text w="3.5rem" ta="end">
              {format.percent(state.share)}
            </Text>
          </Group>
          {share === 100 && <Text c="dimmed">{t('upload.storing')}</Text>}
          <Group>
            <Button variant="default" onClick={cancel}>
              {t('shell:cancel')}
            </Button>
          </Group>
        </Stack>
      </Card>
    );
  }
  return (
    <Stack>
      {state.problem && (
        <Problem title={t('upload.failed')}>
          {state.problem.sentence ?? t(`upload.problem.${state.problem.kind}`, { limit: MOST_MEGABYTES })}
        </Problem>
      )}
      <Dropzone
        onDrop={([file]) => file && void send(file)}
        onReject={reject}
        openRef={open}
        maxSize={MOST_BYTES}
        multiple={false}
        activateOnClick={false}
        activateOnKeyboard={false}
        p="xl"
        radius="lg"
        styles={{ inner: { pointerEvents: 'all' }, root: { cursor: 'default', background: 'var(--hunar-surface)' } }}
        inputProps={{ 'aria-label': t('upload.choose') }}
      >
        <Stack align="center" gap="sm" py="lg" ta="center">
          <IconFileSpreadsheet size={44} stroke={1.4} aria-hidden />
          <Text fw={600}>{t('upload.drop')}</Text>
          <Button onClick={() => open.current?.()}>{t('upload.choose')}</Button>
          <Text c="dimmed" size="sm" maw="32rem">
            {t('upload.kinds', { limit: MOST_MEGABYTES })}
          </Text>
        </Stack>
      </Dropzone>
      <Text c="dimmed" size="sm">
        {t('upload.privacy')}
      </Text>
    </Stack>
  );
}
