import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TalentSearchInput } from '@/shared/graphql/gql/talent-search/graphql';
import { holds, useSession } from '@/shared/session/session';
import { SaveSearchForm } from './save-search-form';

/** For founders: keeps the search as it stands, with alerts if they like. */
export function SaveSearch({ input }: { input: TalentSearchInput }) {
  const { t } = useTranslation(['saved-search', 'shell']);
  const session = useSession();
  const [opened, { open, close }] = useDisclosure(false);
  if (!holds(session, 'FOUNDER')) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconBell size={18} aria-hidden />} onClick={open}>
        {t('save.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('save.title')}
        closeButtonProps={{ 'aria-label': t('shell:close') }}
      >
        <SaveSearchForm input={input} onDone={close} />
      </Modal>
    </>
  );
}
