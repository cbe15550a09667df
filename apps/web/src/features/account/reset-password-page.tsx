import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { FormProblem } from '@/shared/forms/form-problem';
import { useFormOutcome } from '@/shared/forms/use-form-outcome';
import { ResetPasswordDocument } from '@/shared/graphql/gql/account/graphql';
import { LinkButton } from '@/shared/ui/link-button';
import { AccountFrame } from './account-frame';
import { useLinkToken } from './use-link-token';

export function ResetPasswordPage() {
  const { t } = useTranslation(['account', 'shell']);
  const token = useLinkToken();
  const form = useForm({ defaultValues: { password: '' } });
  const outcome = useFormOutcome(form);
  const [{ fetching }, send] = useMutation(ResetPasswordDocument);
  const [done, setDone] = useState(false);

  const submit = form.handleSubmit(async ({ password }) => {
    outcome.clear();
    const { data, error } = await send({ token, password });
    if (error) outcome.fail(error);
    else if (data?.resetPassword.__typename === 'InputFailed') outcome.refuse(data.resetPassword.failures);
    else setDone(true);
  });
  if (done) {
    return (
      <AccountFrame title={t('reset.title')}>
        <Stack align="flex-start">
          <Alert color="hunar" variant="light" w="100%">
            <output>{t('reset.done')}</output>
          </Alert>
          <LinkButton to="/sign-in">{t('signIn.submit')}</LinkButton>
        </Stack>
      </AccountFrame>
    );
  }
  return (
    <AccountFrame title={t('reset.title')}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <PasswordInput
            label={t('reset.newPassword')}
            description={t('field.passwordHint')}
            autoComplete="new-password"
            error={form.formState.errors.password?.message}
            aria-invalid={form.formState.errors.password !== undefined}
            visibilityToggleButtonProps={{ 'aria-label': t('field.showPassword') }}
            {...form.register('password', { required: t('shell:form.required') })}
          />
          <FormProblem problems={token ? outcome.problems : [t('reset.noToken')]} />
          <Button type="submit" size="md" loading={fetching} disabled={!token}>
            {t('reset.submit')}
          </Button>
        </Stack>
      </form>
    </AccountFrame>
  );
}
