import { Badge, Select, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { Corrections } from './corrections';
import { FIELDS, mayRepeat, sureness } from './fields';
import classes from './trainee-import.module.css';
import type { Analysis } from './use-analysis';

/** The columns in the order of the file; each says what it was taken for and how sure that is. */
export function ColumnList({ columns }: { columns: Analysis['columns'] }) {
  const { t } = useTranslation('trainee-import');
  const { control, getValues, setValue } = useFormContext<Corrections>();
  const [displaced, setDisplaced] = useState('');
  const keys = keysOf(columns.map(({ header }) => header));
  const choices = useMemo(
    () => [
      { value: '', label: t('field.leaveOut') },
      ...FIELDS.map((field) => ({ value: field, label: t(`field.${field}`) })),
    ],
    [t],
  );
  const choose = (index: number, field: string) => {
    setValue(`columns.${index}.field`, field, { shouldDirty: true });
    const other = getValues('columns').findIndex((one, at) => at !== index && one.field === field);
    if (other < 0 || field === '' || mayRepeat(field)) return setDisplaced('');
    setValue(`columns.${other}.field`, '', { shouldDirty: true });
    setDisplaced(t('review.displaced', { header: columns[other]?.header, field: t(`field.${field}`) }));
  };
  return (
    <Stack gap="md">
      <Title order={2}>{t('review.columns')}</Title>
      <Text size="sm" c="dimmed">
        {t('review.columnsText')}
      </Text>
      <Text size="sm" component="output" display={displaced ? 'block' : 'none'}>
        {displaced}
      </Text>
      <ul className={classes.columns}>
        {columns.map((column, index) => (
          <li key={keys[index]}>
            <div className={classes.header}>
              <Text fw={600} dir="auto">
                {column.header}
              </Text>
              <Text size="sm" c="dimmed" dir="auto" lineClamp={2}>
                {column.samples.filter(Boolean).join(' · ') || t('review.noSamples')}
              </Text>
            </div>
            <Controller
              control={control}
              name={`columns.${index}.field`}
              render={({ field }) => (
                <Select
                  {...field}
                  value={field.value ?? ''}
                  aria-label={t('review.means', { header: column.header })}
                  data={choices}
                  onChange={(value) => choose(index, value ?? '')}
                  allowDeselect={false}
                  searchable
                  openOnFocus={false}
                  maxDropdownHeight={320}
                />
              )}
            />
            <Sureness index={index} column={column} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

/** Headers may repeat. */
function keysOf(headers: readonly string[]): string[] {
  return headers.map((header, at) => `${header} ${headers.slice(0, at).filter((other) => other === header).length}`);
}

function Sureness({ index, column }: { index: number; column: Analysis['columns'][number] }) {
  const { t } = useTranslation('trainee-import');
  const format = useFormat();
  const { watch } = useFormContext<Corrections>();
  const changed = (watch(`columns.${index}.field`) ?? '') !== (column.field ?? '');
  if (changed)
    return (
      <Badge color="blue" variant="light">
        {t('review.corrected')}
      </Badge>
    );
  const how = sureness(column.confidence);
  return (
    <Text size="sm" className={classes.sureness} data-how={how}>
      {t(`review.sureness.${how}`)} · {format.percent(column.confidence)}
    </Text>
  );
}
