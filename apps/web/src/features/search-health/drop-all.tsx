import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';

interface Props {
  /** How many there are, as it is written. */
  readonly number: string;
  readonly busy: boolean;
  readonly onConfirm: () => Promise<unknown>;
}

/** Forgets all that was given up, once it is said what that means. */
export function DropAll({ number, busy, onConfirm }: Props) {
  const { t } = useTranslation('search-health');
  const [opened, { open, close }] = useDisclosure(false);
  const confirm = async () => {
    await onConfirm();
    close();
  };
  return (
    <>
      <Button variant="default" disabled={busy} onClick={open}>
        {t('letters.dropAll', { number })}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t('letters.dropAllTitle', { number })}
        confirm={t('letters.dropAll', { number })}
        busy={busy}
        onConfirm={() => void confirm()}
        onClose={close}
      >
        <Text>{t('letters.dropAllText')}</Text>
      </ConfirmDialog>
    </>
  );
}
