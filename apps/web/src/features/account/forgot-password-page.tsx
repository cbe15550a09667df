import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { EMAIL } from '@/shared/forms/email-pattern';
import { FormProblem } from '@/shared/forms/form-problem';
import { useFormOutcome } from '@/shared/forms/use-form-outcome';
import { RequestPasswordResetDocument } from '@/shared/graphql/gql/account/graphql';
import { AccountFrame } from './account-frame';

export function ForgotPasswordPage() {
  const { t } = useTranslation(['account', 'shell']);
  const form = useForm({ defaultValues: { email: '' } });
  const outcome = useFormOutcome(form);
  const [{ fetching }, send] = useMutation(RequestPasswordResetDocument);
  const [sentTo, setSentTo] = useState<string>();

  const submit = form.handleSubmit(async ({ email }) => {
    outcome.clear();
    const { error } = await send({ email: email.trim() });
    if (error) outcome.fail(error);
    else setSentTo(email.trim());
  });
  return (
    <AccountFrame title={t('forgot.title')} lead={t('forgot.lead')}>
      {sentTo ? (
        <Alert color="hunar" variant="light">
          <output>{t('forgot.sent', { address: sentTo })}</output>
        </Alert>
      ) : (
        <form noValidate onSubmit={submit}>
          <Stack>
            <TextInput
              type="email"
              label={t('field.email')}
              autoComplete="username"
              error={form.formState.errors.email?.message}
              {...form.register('email', {
                required: t('shell:form.required'),
                pattern: { value: EMAIL, message: t('shell:form.email') },
              })}
            />
            <FormProblem problems={outcome.problems} />
            <Button type="submit" size="md" loading={fetching}>
              {t('forgot.submit')}
            </Button>
          </Stack>
        </form>
      )}
    </AccountFrame>
  );
}
