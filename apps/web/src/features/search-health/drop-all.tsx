import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

interface Props {
  /** How many there are, as it is written. */
  readonly number: string;
  readonly busy: boolean;
  readonly onConfirm: () => Promise<unknown>;
}

/** Forgets all that was given up, once it is said what that means. */
export function DropAll({ number, busy, onConfirm }: Props) {
  const { t } = useTranslation(['search-health', 'shell']);
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
      <Modal
        opened={opened}
        onClose={close}
        title={t('letters.dropAllTitle', { number })}
        closeButtonProps={{ 'aria-label': t('shell:close') }}
      >
        <Stack>
          <Text>{t('letters.dropAllText')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('shell:cancel')}
            </Button>
            <Button color="red.9" loading={busy} onClick={() => void confirm()}>
              {t('letters.dropAll', { number })}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
