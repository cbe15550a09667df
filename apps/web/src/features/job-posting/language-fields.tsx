import { Select, SimpleGrid } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLanguages } from '@/shared/forms/use-choices';
import { type JobDraft, LANGUAGE_LEVELS } from './job-draft';

/** The language of the work and the least level in it; without a level none is asked for. */
export function LanguageFields() {
  const { t } = useTranslation(['job-posting', 'format']);
  const { control } = useFormContext<JobDraft>();
  const languages = useLanguages();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
      <Controller
        control={control}
        name="language.language"
        render={({ field, fieldState }) => (
          <Select
            {...field}
            label={t('terms.language')}
            searchable
            openOnFocus={false}
            allowDeselect={false}
            data={languages}
            limit={200}
            onChange={(language) => field.onChange(language ?? 'en')}
            nothingFoundMessage={t('terms.noLanguage')}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        control={control}
        name="language.level"
        render={({ field, fieldState }) => (
          <Select
            {...field}
            label={t('terms.languageLevel')}
            placeholder={t('terms.anyLevel')}
            clearable
            data={LANGUAGE_LEVELS.map((value) => ({ value, label: t(`format:languageLevel.${value}`) }))}
            value={field.value || null}
            onChange={(level) => field.onChange(level ?? '')}
            error={fieldState.error?.message}
            clearButtonProps={{ 'aria-label': t('terms.anyLevel') }}
          />
        )}
      />
    </SimpleGrid>
  );
}
