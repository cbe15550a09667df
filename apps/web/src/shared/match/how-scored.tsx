import { Button, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const POINTS = [
  'sum',
  'credit',
  'rarity',
  'required',
  'unknown',
  'emphasis',
  'both',
  'spread',
  'fair',
  'order',
] as const;

/** A button that explains the score in a few sentences. */
export function HowScored() {
  const { t } = useTranslation(['match', 'shell']);
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconHelpCircle size={18} aria-hidden />}
        aria-haspopup="dialog"
        onClick={open}
      >
        {t('how.title')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('how.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('shell:close') }}
      >
        <Stack gap="sm">
          {POINTS.map((point) => (
            <Text key={point}>{t(`how.${point}`)}</Text>
          ))}
        </Stack>
      </Modal>
    </>
  );
}
