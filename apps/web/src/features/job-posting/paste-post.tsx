import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconTextRecognition } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { QueryProblem } from '@/shared/ui/problem';
import { filled } from './fill-draft';
import type { JobDraft } from './job-draft';
import { PostReading } from './post-reading';
import type { ReadPost } from './read-post';
import { Section } from './section';
import { MOST_TEXT, useReadPost } from './use-read-post';

/** Where a founder has the job in words already: paste them, look at what was read, let it fill the form. */
export function PastePost() {
  const { t } = useTranslation('job-posting');
  const format = useFormat();
  const { getValues, setValue, setFocus } = useFormContext<JobDraft>();
  const [text, setText] = useState('');
  const [done, setDone] = useState(false);
  const { post, change, read, busy, error, tooLong } = useReadPost();
  const earlier = useRef<ReadonlySet<string>>(new Set());

  const fill = (reading: ReadPost) => {
    const draft = filled(getValues(), reading, earlier.current);
    earlier.current = new Set(reading.skills.map(({ skill }) => skill));
    for (const name of Object.keys(draft) as (keyof JobDraft)[]) setValue(name, draft[name], { shouldDirty: true });
    setDone(true);
    setFocus('title');
  };
  return (
    <Section title={t('paste.title')} lead={t('paste.lead')}>
      <Textarea
        label={t('paste.text')}
        description={t('paste.limit', { most: format.number(MOST_TEXT) })}
        autosize
        minRows={3}
        maxRows={post ? 4 : 12}
        dir="auto"
        value={text}
        error={tooLong ? t('paste.tooLong', { most: format.number(MOST_TEXT) }) : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group>
        <Button
          variant="light"
          leftSection={<IconTextRecognition size={18} aria-hidden />}
          loading={busy}
          disabled={text.trim() === ''}
          onClick={() => {
            setDone(false);
            read(text);
          }}
        >
          {t('paste.read')}
        </Button>
        {busy && (
          <Text size="sm" c="dimmed">
            {t('paste.reading')}
          </Text>
        )}
      </Group>
      {error && <QueryProblem error={error} onRetry={() => read(text)} />}
      {post && (
        <Stack aria-live="polite">
          <PostReading key={post.text} post={post} change={change} />
          <Group>
            <Button onClick={() => fill(post)}>{t('paste.fill')}</Button>
            {done && (
              <Text component="output" display="block" size="sm">
                {t('paste.filled')}
              </Text>
            )}
          </Group>
        </Stack>
      )}
    </Section>
  );
}
