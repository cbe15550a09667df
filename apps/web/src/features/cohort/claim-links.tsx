import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { SendClaimLinksDocument, type SendClaimLinksMutation } from '@/shared/graphql/gql/cohort/graphql';
import { QueryProblem } from '@/shared/ui/problem';

interface Props {
  readonly cohortId: string;
  readonly unclaimed: number;
}

/** Mails go to people, so the button asks first and says afterwards who got one. */
export function ClaimLinks({ cohortId, unclaimed }: Props) {
  const { t } = useTranslation(['cohort', 'shell']);
  const format = useFormat();
  const [opened, { open, close }] = useDisclosure(false);
  const [{ fetching, error }, send] = useMutation(SendClaimLinksDocument);
  const [result, setResult] = useState<SendClaimLinksMutation['sendClaimLinks']>();
  const ask = () => {
    setResult(undefined);
    open();
  };
  const shown = format.number(unclaimed);
  return (
    <>
      <Button leftSection={<IconMail size={18} aria-hidden />} onClick={ask} disabled={unclaimed === 0}>
        {t('links.button')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('links.title')}
        closeButtonProps={{ 'aria-label': t('shell:close') }}
        centered
      >
        <Stack>
          {!result && <Text>{t('links.text', { count: unclaimed, shown })}</Text>}
          {!result && (
            <Text c="dimmed" size="sm">
              {t('links.rules')}
            </Text>
          )}
          {error && <QueryProblem error={error} />}
          <output>
            {result && (
              <Stack gap="xs">
                <Text fw={600}>{t('links.sent', { count: result.sent, shown: format.number(result.sent) })}</Text>
                {result.skipped > 0 && (
                  <Text>{t('links.skipped', { count: result.skipped, shown: format.number(result.skipped) })}</Text>
                )}
              </Stack>
            )}
          </output>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {result ? t('shell:close') : t('shell:cancel')}
            </Button>
            {!result && (
              <Button
                loading={fetching}
                onClick={() => void send({ cohortId }).then(({ data }) => setResult(data?.sendClaimLinks))}
                data-autofocus
              >
                {t('links.send')}
              </Button>
            )}
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
