import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '@/shared/forms/form-problem';
import { useFormOutcome } from '@/shared/forms/use-form-outcome';
import { useClaim } from './use-claim';

interface Fields {
  password: string;
}

/** For an address without an account: the link proves the address, so only a password is missing. */
export function ClaimForm({ token, onClaimed }: { token: string; onClaimed: () => void }) {
  const { t } = useTranslation(['claim', 'shell']);
  const form = useForm<Fields>({ defaultValues: { password: '' } });
  const outcome = useFormOutcome(form);
  const { claim, busy } = useClaim(outcome, onClaimed);
  return (
    <form noValidate onSubmit={form.handleSubmit(({ password }) => claim({ token, password }))}>
      <Stack>
        <Text>{t('form.text')}</Text>
        <PasswordInput
          label={t('form.password')}
          description={t('form.passwordHint')}
          autoComplete="new-password"
          error={form.formState.errors.password?.message}
          visibilityToggleButtonProps={{ 'aria-label': t('form.showPassword') }}
          {...form.register('password', { required: t('shell:form.required') })}
        />
        <FormProblem problems={outcome.problems} />
        <Button type="submit" size="md" loading={busy}>
          {t('form.submit')}
        </Button>
      </Stack>
    </form>
  );
}
