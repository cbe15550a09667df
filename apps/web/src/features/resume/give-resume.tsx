import { Button, Group, Loader, Stack, Text, Textarea } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.layer.css';
import { IconFileCv } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { Card } from '@/shared/ui/card';
import { Problem } from '@/shared/ui/problem';
import { MOST_BYTES, MOST_MEGABYTES } from './send-resume';
import { MOST_TEXT, type useReadResume } from './use-read-resume';

/** Kinds of file that the API reads. */
const KINDS = '.pdf,.docx,.txt,.md,.json';

/** A file is chosen or dropped, or the words are pasted. What is on its way can be given up. */
export function GiveResume({ reading }: { reading: ReturnType<typeof useReadResume> }) {
  const { t } = useTranslation(['resume', 'shell']);
  const format = useFormat();
  const open = useRef<() => void>(null);
  const [text, setText] = useState('');
  const { busy, problem, readFile, readText, refuse, cancel } = reading;
  return (
    <Stack>
      {problem && (
        <Problem title={t('give.failed')}>
          {problem.sentence ??
            t(`give.problem.${problem.kind}`, { limit: MOST_MEGABYTES, most: format.number(MOST_TEXT) })}
        </Problem>
      )}
      <Dropzone
        onDrop={([file]) => file && readFile(file)}
        onReject={() => refuse('tooLarge')}
        openRef={open}
        maxSize={MOST_BYTES}
        multiple={false}
        disabled={busy}
        activateOnClick={false}
        activateOnKeyboard={false}
        p="xl"
        radius="lg"
        styles={{ inner: { pointerEvents: 'all' }, root: { cursor: 'default', background: 'var(--hunar-surface)' } }}
        inputProps={{ 'aria-label': t('give.choose'), accept: KINDS }}
      >
        <Stack align="center" gap="sm" py="md" ta="center">
          <IconFileCv size={44} stroke={1.4} aria-hidden />
          <Text fw={600}>{t('give.drop')}</Text>
          <Group>
            <Button onClick={() => open.current?.()} disabled={busy}>
              {t('give.choose')}
            </Button>
            {busy && (
              <Button variant="default" onClick={cancel} leftSection={<Loader size="xs" />}>
                {t('shell:cancel')}
              </Button>
            )}
          </Group>
          <Text c="dimmed" size="sm" maw="32rem" component="output" display="block">
            {busy ? t('give.reading') : t('give.kinds', { limit: MOST_MEGABYTES })}
          </Text>
        </Stack>
      </Dropzone>
      <Card>
        <Stack>
          <Textarea
            label={t('give.paste')}
            autosize
            minRows={4}
            maxRows={14}
            dir="auto"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group>
            <Button variant="light" loading={busy} disabled={text.trim() === ''} onClick={() => readText(text)}>
              {t('give.read')}
            </Button>
          </Group>
        </Stack>
      </Card>
      <Text c="dimmed" size="sm">
        {t('give.privacy')}
      </Text>
    </Stack>
  );
}
