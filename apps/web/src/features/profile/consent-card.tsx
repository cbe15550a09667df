import { Button, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { type CombinedError, useMutation } from 'urql';
import { GrantConsentDocument, WithdrawConsentDocument } from '@/shared/graphql/gql/profile/graphql';
import { Card } from '@/shared/ui/card';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { notifyDone } from '@/shared/ui/notify';
import { QueryProblem } from '@/shared/ui/problem';
import { useProfile } from './profile-context';

/** Whether the person may be found at all. Taking the consent back asks first, because its consequences reach further than a setting. */
export function ConsentCard() {
  const { t } = useTranslation('profile');
  const { profile, reload } = useProfile();
  const [opened, { open, close }] = useDisclosure(false);
  const [withdrawing, withdraw] = useMutation(WithdrawConsentDocument);
  const [granting, grant] = useMutation(GrantConsentDocument);
  const { consented } = profile;

  const after = (word: string) => (result: { error?: CombinedError }) => {
    if (result.error) return;
    close();
    reload();
    notifyDone(word);
  };
  return (
    <Card component="section" aria-labelledby="consent-title">
      <Stack gap="sm" align="flex-start">
        <Title order={2} id="consent-title" size="h3">
          {t(consented ? 'consent.given.title' : 'consent.none.title')}
        </Title>
        <Text size="sm">{t(consented ? 'consent.given.text' : 'consent.none.text')}</Text>
        {consented ? (
          <Button variant="default" onClick={open}>
            {t('consent.withdraw')}
          </Button>
        ) : (
          <Button loading={granting.fetching} onClick={() => void grant({}).then(after(t('consent.granted')))}>
            {t('consent.grant')}
          </Button>
        )}
        {granting.error && <QueryProblem error={granting.error} />}
      </Stack>
      <ConfirmDialog
        opened={opened}
        title={t('consent.ask')}
        confirm={t('consent.confirm')}
        keep={t('consent.keep')}
        busy={withdrawing.fetching}
        onConfirm={() => void withdraw({}).then(after(t('consent.withdrawn')))}
        onClose={close}
      >
        <Text>{t('consent.consequences')}</Text>
        <Text>{t('consent.stays')}</Text>
        {withdrawing.error && <QueryProblem error={withdrawing.error} />}
      </ConfirmDialog>
    </Card>
  );
}
