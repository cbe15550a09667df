import { Group, NumberInput, Select, Stack, Text, Title } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Corrections } from './corrections';
import classes from './trainee-import.module.css';
import type { Analysis } from './use-analysis';

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' };

/** What the file is: told where nothing can be chosen, a field where the reading may be wrong. */
export function FileFacts({ analysis }: { analysis: Analysis }) {
  const { t } = useTranslation(['trainee-import', 'shell']);
  const { control, formState } = useFormContext<Corrections>();
  const { encoding, delimiter, sheets } = analysis;
  const separator = delimiter === null ? null : DELIMITERS[delimiter];
  return (
    <Stack gap="md">
      <Title order={2}>{t('review.facts')}</Title>
      <dl className={classes.facts}>
        <div>
          <dt>{t('review.kind')}</dt>
          <dd>{delimiter === null ? t('review.workbook') : t('review.csv')}</dd>
        </div>
        {delimiter !== null && (
          <>
            <div>
              <dt>{t('review.encoding')}</dt>
              <dd dir="ltr">{encoding}</dd>
            </div>
            <div>
              <dt>{t('review.delimiter')}</dt>
              <dd>{separator ? t(`review.delimiterName.${separator}`) : delimiter}</dd>
            </div>
          </>
        )}
      </dl>
      <Group align="flex-start" gap="lg">
        {sheets.length > 0 && (
          <Controller
            control={control}
            name="sheet"
            render={({ field }) => (
              <Select
                label={t('review.sheet')}
                description={t('review.sheetHint', { count: sheets.length })}
                data={[...new Set(sheets)]}
                allowDeselect={false}
                w="min(100%, 18rem)"
                {...field}
              />
            )}
          />
        )}
        <Controller
          control={control}
          name="headerLine"
          rules={{ validate: (value) => (value !== '' && Number.isInteger(Number(value))) || t('shell:form.required') }}
          render={({ field }) => (
            <NumberInput
              {...field}
              label={t('review.headerLine')}
              description={t('review.headerLineHint')}
              error={formState.errors.headerLine?.message}
              min={0}
              allowDecimal={false}
              w="min(100%, 18rem)"
            />
          )}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t('review.nothingWritten')}
      </Text>
    </Stack>
  );
}
