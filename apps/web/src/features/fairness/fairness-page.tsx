import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RequireRole } from '@/shared/session/require-role';
import { Page } from '@/shared/ui/page';
import { AuditList } from './audit-list';
import { StartForm } from './start-form';

export function FairnessPage() {
  const { t } = useTranslation('fairness');
  return (
    <RequireRole roles={['AUDITOR']}>
      <Page title={t('title')} lead={t('lead')}>
        <Stack gap="xl">
          <StartForm />
          <AuditList />
        </Stack>
      </Page>
    </RequireRole>
  );
}
