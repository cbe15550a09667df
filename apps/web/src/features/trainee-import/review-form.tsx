import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ImportMapInput } from '@/shared/graphql/gql/trainee-import/graphql';
import { Card } from '@/shared/ui/card';
import { ColumnList } from './column-list';
import { type Corrections, correctionsOf, mapOf } from './corrections';
import { FileFacts } from './file-facts';
import type { Analysis } from './use-analysis';

interface Props {
  readonly analysis: Analysis;
  readonly map: ImportMapInput | null;
  readonly busy: boolean;
  readonly onRead: (map: ImportMapInput) => Promise<void>;
  readonly onNext: () => void;
  readonly children: ReactNode;
}

/** How the file is read, to be corrected. What the import would do belongs to the last reading, so corrections are read before going on. */
export function ReviewForm({ analysis, map, busy, onRead, onNext, children }: Props) {
  const { t } = useTranslation('trainee-import');
  const form = useForm<Corrections>({ defaultValues: correctionsOf(analysis) });
  const { reset, formState } = form;
  useEffect(() => reset(correctionsOf(analysis)), [analysis, reset]);
  const changed = formState.isDirty;
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={form.handleSubmit((now) => onRead(mapOf(analysis, map, now)))}>
        <Stack gap="lg">
          <Card component="section" aria-label={t('review.facts')}>
            <FileFacts analysis={analysis} />
          </Card>
          <Card component="section" aria-label={t('review.columns')}>
            <ColumnList columns={analysis.columns} />
          </Card>
          {changed && (
            <Card
              style={{ position: 'sticky', bottom: '0.75rem', zIndex: 5, boxShadow: 'var(--mantine-shadow-md)' }}
              p="md"
            >
              <Group justify="space-between">
                <Text size="sm" component="output" flex="1 1 16rem">
                  {t('review.changed')}
                </Text>
                <Group gap="xs">
                  <Button variant="default" disabled={busy} onClick={() => reset(correctionsOf(analysis))}>
                    {t('review.undo')}
                  </Button>
                  <Button type="submit" loading={busy}>
                    {t('review.readAgain')}
                  </Button>
                </Group>
              </Group>
            </Card>
          )}
          {children}
          <Group justify="flex-end">
            <Button size="md" disabled={changed || busy || analysis.totals.accepted === 0} onClick={onNext}>
              {t('review.next')}
            </Button>
          </Group>
          {analysis.totals.accepted === 0 && <Text c="dimmed">{t('review.nothingAccepted')}</Text>}
        </Stack>
      </form>
    </FormProvider>
  );
}
