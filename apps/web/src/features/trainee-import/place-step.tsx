import { Button, Checkbox, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { FormProblem } from '@/shared/forms/form-problem';
import type { ImportMapInput } from '@/shared/graphql/gql/trainee-import/graphql';
import { Card } from '@/shared/ui/card';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { NEW_COHORT, usePlaceForm } from './use-place-form';
import type { Analysis } from './use-analysis';

interface Props {
  readonly uploadId: string;
  readonly programSlug: string;
  readonly analysis: Analysis;
  readonly map: ImportMapInput | null;
  readonly onBack: () => void;
}

/** Where the rows go that do not say it themselves. */
export function PlaceStep(props: Props) {
  const { t } = useTranslation(['trainee-import', 'shell']);
  const { form, programs, error, ask, outcome, submit, busy, says } = usePlaceForm(props);
  const { control, formState, watch, register, setValue } = form;
  const format = useFormat();
  const { accepted } = props.analysis.totals;
  if (error && !programs) return <QueryProblem error={error} onRetry={ask} />;
  if (!programs) return <ListSkeleton rows={1} height={280} />;
  const chosen = programs.find(({ slug }) => slug === watch('programSlug'));
  const isNew = watch('cohortSlug') === NEW_COHORT;
  const explanation = says.program && says.cohort ? 'both' : says.cohort ? 'cohort' : says.program ? 'program' : 'none';
  return (
    <Card>
      <form noValidate onSubmit={submit}>
        <Stack>
          <Title order={2}>{t('place.title')}</Title>
          <Text>{t(`place.says.${explanation}`)}</Text>
          <Controller
            control={control}
            name="programSlug"
            rules={{ required: t('shell:form.required') }}
            render={({ field }) => (
              <Select
                {...field}
                label={t('place.program')}
                error={formState.errors.programSlug?.message}
                data={programs.map(({ slug, name }) => ({ value: slug, label: name }))}
                allowDeselect={false}
                onChange={(value) => {
                  field.onChange(value);
                  setValue('cohortSlug', '');
                }}
              />
            )}
          />
          <Controller
            control={control}
            name="cohortSlug"
            rules={{ validate: (value) => says.cohort || value !== '' || t('place.cohortNeeded') }}
            render={({ field }) => (
              <Select
                {...field}
                label={t('place.cohort')}
                description={says.cohort ? t('shell:optional') : undefined}
                error={formState.errors.cohortSlug?.message}
                placeholder={t('place.choose')}
                data={[
                  ...(chosen?.cohorts.map(({ slug, name }) => ({ value: slug, label: name })) ?? []),
                  { value: NEW_COHORT, label: t('place.newCohort') },
                ]}
                value={field.value || null}
                onChange={(value) => field.onChange(value ?? '')}
                clearable={says.cohort}
                clearButtonProps={{ 'aria-label': t('place.noCohort') }}
              />
            )}
          />
          {isNew && (
            <TextInput
              label={t('place.newCohortName')}
              description={t('place.newCohortHint')}
              maxLength={100}
              error={formState.errors.newCohort?.message}
              {...register('newCohort', {
                validate: (value) => /[\p{L}\p{N}]/u.test(value) || t('shell:form.required'),
              })}
            />
          )}
          {(says.program || says.cohort) && (
            <Checkbox
              label={t('place.createMissing')}
              description={isNew ? t('place.createMissingImplied') : t('place.createMissingText')}
              {...register('createMissing', { disabled: isNew })}
              checked={isNew || watch('createMissing')}
            />
          )}
          <FormProblem problems={outcome.problems} />
          <Group justify="space-between">
            <Button variant="default" onClick={props.onBack} disabled={busy}>
              {t('place.back')}
            </Button>
            <Button type="submit" size="md" loading={busy}>
              {t('place.start', { count: accepted, shown: format.number(accepted) })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
