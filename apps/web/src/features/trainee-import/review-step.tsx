import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/card';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { Problem, QueryProblem } from '@/shared/ui/problem';
import { Rehearsal } from './rehearsal';
import { RescueForm } from './rescue-form';
import { ReviewForm } from './review-form';
import type { useAnalysis } from './use-analysis';

interface Props {
  readonly reading: ReturnType<typeof useAnalysis>;
  readonly fileName: string | null;
  readonly onOtherFile: () => void;
  readonly onNext: () => void;
}

export function ReviewStep({ reading, fileName, onOtherFile, onNext }: Props) {
  const { t } = useTranslation('trainee-import');
  const { analysis, map, refusals, error, busy, read } = reading;
  const nothingYet = !analysis && refusals.length === 0 && !error;
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Text dir="auto" fw={600}>
          {fileName ?? t('review.file')}
        </Text>
        <Button variant="default" onClick={onOtherFile}>
          {t('review.otherFile')}
        </Button>
      </Group>
      <Text component="output" display={busy ? 'block' : 'none'} c="dimmed">
        {busy ? t('review.reading') : ''}
      </Text>
      {error && <QueryProblem error={error} onRetry={() => void read(map)} />}
      {refusals.length > 0 && (
        <Problem title={analysis ? t('review.refusedAgain') : t('review.refused')}>
          {refusals.map((sentence) => (
            <p key={sentence} style={{ margin: 0 }}>
              {sentence}
            </p>
          ))}
        </Problem>
      )}
      {nothingYet && <ListSkeleton rows={3} height={150} />}
      {!analysis && refusals.length > 0 && (
        <Card>
          <RescueForm busy={busy} onRead={read} />
        </Card>
      )}
      {analysis && (
        <ReviewForm analysis={analysis} map={map} busy={busy} onRead={read} onNext={onNext}>
          <Rehearsal analysis={analysis} />
        </ReviewForm>
      )}
    </Stack>
  );
}
