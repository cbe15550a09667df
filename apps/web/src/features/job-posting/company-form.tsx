import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { FormProblem } from '@/shared/forms/form-problem';
import { useFormOutcome } from '@/shared/forms/use-form-outcome';
import { ZoneSelect } from '@/shared/forms/zone-select';
import { CreateCompanyDocument } from '@/shared/graphql/gql/job-posting/graphql';
import { useSession } from '@/shared/session/session';
import { Card } from '@/shared/ui/card';
import { browserZone } from './job-draft';

/** Before the first posting: who is hiring. */
export function CompanyForm() {
  const { t } = useTranslation(['job-posting', 'shell']);
  const session = useSession();
  const form = useForm({ defaultValues: { name: '', website: '', timeZone: browserZone() } });
  const outcome = useFormOutcome(form);
  const [{ fetching }, create] = useMutation(CreateCompanyDocument);
  const { errors } = form.formState;

  const submit = form.handleSubmit(async ({ website, ...fields }) => {
    outcome.clear();
    const { data, error } = await create({ input: { ...fields, website: website.trim() || undefined } });
    if (error) outcome.fail(error);
    else if (data?.createCompany.__typename === 'InputFailed') outcome.refuse(data.createCompany.failures);
    else session.refresh();
  });
  return (
    <Card maw="38rem" p={{ base: 'md', sm: 'xl' }}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <div>
            <Title order={2}>{t('company.title')}</Title>
            <Text c="dimmed">{t('company.lead')}</Text>
          </div>
          <TextInput
            label={t('company.name')}
            autoComplete="organization"
            error={errors.name?.message}
            {...form.register('name', { required: t('shell:form.required') })}
          />
          <TextInput
            type="url"
            label={t('company.website')}
            description={t('shell:optional')}
            placeholder="https://"
            error={errors.website?.message}
            {...form.register('website')}
          />
          <Controller
            control={form.control}
            name="timeZone"
            render={({ field, fieldState }) => (
              <ZoneSelect {...field} label={t('company.timeZone')} error={fieldState.error?.message} />
            )}
          />
          <FormProblem problems={outcome.problems} />
          <Button type="submit" loading={fetching}>
            {t('company.submit')}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
