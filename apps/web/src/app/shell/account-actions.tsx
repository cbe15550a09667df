import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/shared/session/session';
import { LinkButton } from '@/shared/ui/link-button';
import { AccountMenu } from './account-menu';
import { useSignOut } from './use-sign-out';

interface Props {
  /** One under the other, without a menu: in the drawer. */
  readonly stacked?: boolean;
  readonly onDone?: () => void;
}

export function AccountActions({ stacked = false, onDone }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  const signOut = useSignOut();

  if (session.status === 'loading') return <Skeleton h={36} w={stacked ? '100%' : 92} radius="md" />;
  if (session.status === 'signed-in') {
    if (!stacked) return <AccountMenu account={session.account} signOut={signOut} />;
    return (
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('account.signedInAs', { name: session.account.displayName })}
        </Text>
        <Button variant="default" onClick={() => void signOut().then(onDone)}>
          {t('account.signOut')}
        </Button>
      </Stack>
    );
  }
  const links = (
    <>
      <LinkButton to="/sign-in" variant={stacked ? 'filled' : 'subtle'} onClick={onDone}>
        {t('account.signIn')}
      </LinkButton>
      <LinkButton to="/sign-up" variant={stacked ? 'default' : 'filled'} onClick={onDone}>
        {t('account.signUp')}
      </LinkButton>
    </>
  );
  return stacked ? <Stack gap="xs">{links}</Stack> : links;
}
