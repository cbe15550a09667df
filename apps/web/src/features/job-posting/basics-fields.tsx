import { Select, Textarea, TextInput } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ENGAGEMENTS, type JobDraft } from './job-draft';
import { Section } from './section';

export function BasicsFields({ companies }: { companies: readonly { readonly id: string; readonly name: string }[] }) {
  const { t } = useTranslation(['job-posting', 'shell']);
  const { register, control, formState } = useFormContext<JobDraft>();
  const { errors } = formState;
  return (
    <Section title={t('basics.title')}>
      {companies.length > 1 && (
        <Controller
          control={control}
          name="companyId"
          render={({ field, fieldState }) => (
            <Select
              {...field}
              label={t('basics.company')}
              allowDeselect={false}
              data={companies.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => field.onChange(id ?? '')}
              error={fieldState.error?.message}
            />
          )}
        />
      )}
      <TextInput
        label={t('basics.jobTitle')}
        placeholder={t('basics.jobTitleExample')}
        error={errors.title?.message}
        {...register('title', { required: t('shell:form.required') })}
      />
      <Textarea
        label={t('basics.description')}
        description={t('shell:optional')}
        autosize
        minRows={4}
        maxRows={14}
        error={errors.description?.message}
        {...register('description')}
      />
      <Controller
        control={control}
        name="engagement"
        render={({ field, fieldState }) => (
          <Select
            {...field}
            label={t('basics.engagement')}
            allowDeselect={false}
            data={ENGAGEMENTS.map((value) => ({ value, label: t(`engagement.${value}`) }))}
            error={fieldState.error?.message}
          />
        )}
      />
    </Section>
  );
}
