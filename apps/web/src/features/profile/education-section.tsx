import { Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { Controller, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Entries } from './entries';
import { useProfile } from './profile-context';
import { Section } from './section';
import { SectionForm } from './section-form';
import { numberOrNull, useSectionForm } from './use-section-form';

export function EducationSection() {
  const { profile } = useProfile();
  return (
    <Section
      id="education"
      empty={profile.education.length === 0}
      view={
        <Stack gap="md">
          {profile.education.map(({ institution, qualification, startYear, endYear }) => (
            <div key={`${institution} ${qualification}`}>
              <Text fw={600} dir="auto">
                {qualification}
              </Text>
              <Text size="sm" c="dimmed" dir="auto">
                {[institution, [startYear, endYear].filter(Boolean).join(' – ')].filter(Boolean).join(' · ')}
              </Text>
            </div>
          ))}
        </Stack>
      }
      form={<EducationForm />}
    />
  );
}

interface Fields {
  education: { institution: string; qualification: string; startYear: number | string; endYear: number | string }[];
}

const EMPTY = { institution: '', qualification: '', startYear: '', endYear: '' };
const YEARS = ['startYear', 'endYear'] as const;

function EducationForm() {
  const { t } = useTranslation(['profile', 'shell']);
  const { form, frame } = useSectionForm<Fields>({
    id: 'education',
    from: ({ education }) => ({
      education: education.map(({ institution, qualification, startYear, endYear }) => ({
        institution,
        qualification,
        startYear: startYear ?? '',
        endYear: endYear ?? '',
      })),
    }),
    to: ({ education }) => ({
      education: education.map(({ startYear, endYear, ...entry }) => ({
        ...entry,
        startYear: numberOrNull(startYear),
        endYear: numberOrNull(endYear),
      })),
    }),
  });
  const { control, formState, register } = form;
  const list = useFieldArray({ control, name: 'education' });
  return (
    <SectionForm frame={frame}>
      <Entries
        ids={list.fields.map(({ id }) => id)}
        most={50}
        addLabel={t('education.add')}
        onAdd={() => list.append(EMPTY)}
        onRemove={list.remove}
        onMove={list.move}
        name={(index) => t('education.name', { number: index + 1 })}
      >
        {(index) => {
          const errors = formState.errors.education?.[index];
          return (
            <>
              {(['qualification', 'institution'] as const).map((name) => (
                <TextInput
                  key={name}
                  label={t(`education.${name}`)}
                  maxLength={200}
                  error={errors?.[name]?.message}
                  {...register(`education.${index}.${name}`, { required: t('shell:form.required') })}
                />
              ))}
              <Group grow align="flex-start">
                {YEARS.map((name) => (
                  <Controller
                    key={name}
                    control={control}
                    name={`education.${index}.${name}`}
                    rules={{
                      min: { value: 1940, message: t('education.year') },
                      max: { value: 2100, message: t('education.year') },
                    }}
                    render={({ field }) => (
                      <NumberInput
                        {...field}
                        label={t(`education.${name}`)}
                        allowDecimal={false}
                        hideControls
                        error={errors?.[name]?.message}
                      />
                    )}
                  />
                ))}
              </Group>
            </>
          );
        }}
      </Entries>
    </SectionForm>
  );
}
