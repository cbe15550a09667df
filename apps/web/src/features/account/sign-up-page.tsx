import { Alert, Stack, Text } from '@mantine/core';
import { IconMailOpened } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '@/shared/ui/text-link';
import { AccountFrame } from './account-frame';
import { SignUpForm } from './sign-up-form';

export function SignUpPage() {
  const { t } = useTranslation('account');
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo) return <AccountFrame title={t('signUp.sentTitle')}>{<LookIntoMail address={sentTo} />}</AccountFrame>;
  return (
    <AccountFrame title={t('signUp.title')} lead={t('signUp.lead')}>
      <SignUpForm onSent={setSentTo} />
      <Text size="sm" mt="lg">
        {t('signUp.haveAccount')} <TextLink to="/sign-in">{t('signUp.toSignIn')}</TextLink>
      </Text>
    </AccountFrame>
  );
}

/** The same words whether or not the address was known. */
function LookIntoMail({ address }: { address: string }) {
  const { t } = useTranslation('account');
  return (
    <Alert color="hunar" variant="light" radius="md" icon={<IconMailOpened aria-hidden />}>
      <Stack gap="xs">
        <output>{t('signUp.sent', { address })}</output>
        <Text size="sm" c="dimmed">
          {t('signUp.notArrived')}
        </Text>
      </Stack>
    </Alert>
  );
}
