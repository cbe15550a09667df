import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionAccountFragment } from '@/shared/graphql/gql/shared/graphql';

interface Props {
  readonly account: SessionAccountFragment;
  readonly signOut: () => Promise<void>;
}

export function AccountMenu({ account, signOut }: Props) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={260} shadow="md">
      <Menu.Target>
        <UnstyledButton
          display="flex"
          style={{ borderRadius: '50%' }}
          aria-label={t('account.menu', { name: account.displayName })}
        >
          <Avatar name={account.displayName} color="hunar" variant="light" radius="xl" alt="" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text fw={600} c="var(--mantine-color-text)">
            {account.displayName}
          </Text>
          <Text size="sm" dir="ltr" ta="start">
            {account.email}
          </Text>
          {account.grants.map((grant) => (
            <Text key={`${grant.role}-${grant.organisation?.id ?? ''}`} size="sm">
              {t(`role.${grant.role}`)}
              {grant.organisation ? ` · ${grant.organisation.name}` : ''}
            </Text>
          ))}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => void signOut()}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
