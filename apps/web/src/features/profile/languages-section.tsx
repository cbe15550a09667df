import { Group, Select, Stack, Text } from '@mantine/core';
import { Controller, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { LanguageLevel } from '@/shared/graphql/gql/profile/graphql';
import { Entries } from './entries';
import { useProfile } from './profile-context';
import { Section } from './section';
import { SectionForm } from './section-form';
import { useLanguages } from '@/shared/forms/use-choices';
import { useSectionForm } from './use-section-form';

const LEVELS: LanguageLevel[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'NATIVE'];

export function LanguagesSection() {
  const { t } = useTranslation('format');
  const format = useFormat();
  const { profile } = useProfile();
  return (
    <Section
      id="languages"
      empty={profile.languages.length === 0}
      view={
        <Stack gap={4}>
          {profile.languages.map(({ language, level }) => (
            <Text key={language}>
              {format.language(language)}{' '}
              <Text span c="dimmed">
                {t(`languageLevel.${level}`)}
              </Text>
            </Text>
          ))}
        </Stack>
      }
      form={<LanguagesForm />}
    />
  );
}

interface Fields {
  languages: { language: string; level: LanguageLevel }[];
}

function LanguagesForm() {
  const { t } = useTranslation(['profile', 'format', 'shell']);
  const choices = useLanguages();
  const { form, frame } = useSectionForm<Fields>({
    id: 'languages',
    from: ({ languages }) => ({ languages: languages.map(({ language, level }) => ({ language, level })) }),
    to: ({ languages }) => ({ languages }),
  });
  const { control, formState } = form;
  const list = useFieldArray({ control, name: 'languages' });
  return (
    <SectionForm frame={frame}>
      <Entries
        ids={list.fields.map(({ id }) => id)}
        most={20}
        addLabel={t('language.add')}
        onAdd={() => list.append({ language: '', level: 'B1' })}
        onRemove={list.remove}
        name={(index) => t('language.name', { number: index + 1 })}
      >
        {(index) => (
          <Group grow preventGrowOverflow={false} align="flex-start">
            <Controller
              control={control}
              name={`languages.${index}.language`}
              rules={{
                required: t('shell:form.required'),
                validate: (value, { languages }) =>
                  languages.findIndex(({ language }) => language === value) === index || t('language.twice'),
              }}
              render={({ field }) => (
                <Select
                  {...field}
                  value={field.value || null}
                  onChange={(value) => field.onChange(value ?? '')}
                  label={t('language.language')}
                  data={choices}
                  searchable
                  openOnFocus={false}
                  nothingFoundMessage={t('nothingFound')}
                  miw="10rem"
                  error={formState.errors.languages?.[index]?.language?.message}
                />
              )}
            />
            <Controller
              control={control}
              name={`languages.${index}.level`}
              render={({ field }) => (
                <Select
                  {...field}
                  label={t('language.level')}
                  data={LEVELS.map((level) => ({ value: level, label: t(`format:languageLevel.${level}`) }))}
                  allowDeselect={false}
                  miw="10rem"
                  error={formState.errors.languages?.[index]?.level?.message}
                />
              )}
            />
          </Group>
        )}
      </Entries>
    </SectionForm>
  );
}
