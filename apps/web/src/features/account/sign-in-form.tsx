import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '@/shared/forms/form-problem';
import { EMAIL } from '@/shared/forms/email-pattern';
import { useFormOutcome } from '@/shared/forms/use-form-outcome';
import { useSignIn } from './use-sign-in';

interface Fields {
  email: string;
  password: string;
}

export function SignInForm() {
  const { t } = useTranslation(['account', 'shell']);
  const form = useForm<Fields>({ defaultValues: { email: '', password: '' } });
  const outcome = useFormOutcome(form);
  const { signIn, busy } = useSignIn(outcome);
  const { errors } = form.formState;
  return (
    <form noValidate onSubmit={form.handleSubmit(({ email, password }) => signIn(email, password))}>
      <Stack>
        <TextInput
          type="email"
          autoComplete="username"
          label={t('field.email')}
          error={errors.email?.message}
          {...form.register('email', {
            required: t('shell:form.required'),
            pattern: { value: EMAIL, message: t('shell:form.email') },
          })}
        />
        <PasswordInput
          autoComplete="current-password"
          label={t('field.password')}
          error={errors.password?.message}
          aria-invalid={errors.password !== undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
          {...form.register('password', { required: t('shell:form.required') })}
        />
        <FormProblem problems={outcome.problems} />
        <Button type="submit" loading={busy} size="md">
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
