import { Group, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { homeOf, useSession } from '@/shared/session/session';
import { Redirect } from '@/shared/ui/redirect';
import { TextLink } from '@/shared/ui/text-link';
import { AccountFrame } from './account-frame';
import { DemoPersonas } from './demo-personas';
import { SignInForm } from './sign-in-form';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation('account');
  const { next } = route.useSearch();
  const session = useSession();
  // Also where a successful sign-in goes: the session begins, and this page has nothing more to ask.
  if (session.status === 'signed-in') return <Redirect to={next ?? homeOf(session.account)} />;
  return (
    <AccountFrame
      title={t('signIn.title')}
      lead={next ? t('signIn.needed') : t('signIn.lead')}
      aside={<DemoPersonas />}
    >
      <SignInForm />
      <Group justify="space-between" mt="lg" gap="xs">
        <TextLink to="/forgot-password">{t('signIn.forgot')}</TextLink>
        <Text size="sm">
          {t('signIn.noAccount')} <TextLink to="/sign-up">{t('signIn.toSignUp')}</TextLink>
        </Text>
      </Group>
    </AccountFrame>
  );
}
