import { Button, PasswordInput, Radio, Stack, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { EMAIL } from '@/shared/forms/email-pattern';
import { FormProblem } from '@/shared/forms/form-problem';
import { useFormOutcome } from '@/shared/forms/use-form-outcome';
import { type SignUpRole, SignUpDocument } from '@/shared/graphql/gql/account/graphql';

interface Fields {
  role: SignUpRole;
  displayName: string;
  companyName: string;
  email: string;
  password: string;
}

const route = getRouteApi('/sign-up');

export function SignUpForm({ onSent }: { onSent: (address: string) => void }) {
  const { t } = useTranslation(['account', 'shell']);
  const { as } = route.useSearch();
  const form = useForm<Fields>({
    defaultValues: {
      role: as === 'founder' ? 'FOUNDER' : 'FREELANCER',
      displayName: '',
      companyName: '',
      email: '',
      password: '',
    },
  });
  const outcome = useFormOutcome(form);
  const [{ fetching }, send] = useMutation(SignUpDocument);
  const { errors } = form.formState;
  const required = t('shell:form.required');
  const isFounder = useWatch({ control: form.control, name: 'role' }) === 'FOUNDER';

  const submit = form.handleSubmit(async ({ companyName, ...fields }) => {
    outcome.clear();
    const input = { ...fields, ...(isFounder && companyName.trim() ? { companyName } : {}) };
    const { data, error } = await send({ input });
    if (error) outcome.fail(error);
    else if (data?.signUp.__typename === 'InputFailed') outcome.refuse(data.signUp.failures);
    else onSent(fields.email.trim());
  });
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Controller
          control={form.control}
          name="role"
          render={({ field }) => (
            <Radio.Group label={t('signUp.role')} {...field}>
              <Stack gap="xs" mt="xs">
                <Radio value="FREELANCER" label={t('signUp.asFreelancer')} />
                <Radio value="FOUNDER" label={t('signUp.asFounder')} />
              </Stack>
            </Radio.Group>
          )}
        />
        <TextInput
          label={t('field.name')}
          autoComplete="name"
          error={errors.displayName?.message}
          {...form.register('displayName', { required })}
        />
        {isFounder && (
          <TextInput
            label={t('field.company')}
            description={t('shell:optional')}
            autoComplete="organization"
            error={errors.companyName?.message}
            {...form.register('companyName')}
          />
        )}
        <TextInput
          type="email"
          label={t('field.email')}
          autoComplete="username"
          error={errors.email?.message}
          {...form.register('email', { required, pattern: { value: EMAIL, message: t('shell:form.email') } })}
        />
        <PasswordInput
          label={t('field.password')}
          description={t('field.passwordHint')}
          autoComplete="new-password"
          error={errors.password?.message}
          aria-invalid={errors.password !== undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
          {...form.register('password', { required })}
        />
        <FormProblem problems={outcome.problems} />
        <Button type="submit" loading={fetching} size="md">
          {t('signUp.submit')}
        </Button>
      </Stack>
    </form>
  );
}
