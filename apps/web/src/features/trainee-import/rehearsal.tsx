import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/card';
import { Figures } from './figures';
import { IssueList } from './issue-list';
import type { Analysis } from './use-analysis';

/** What importing the file would do. */
export function Rehearsal({ analysis }: { analysis: Analysis }) {
  const { t } = useTranslation('trainee-import');
  const { totals, issues } = analysis;
  return (
    <Card component="section" aria-label={t('rehearsal.title')}>
      <Stack gap="md">
        <Title order={2}>{t('rehearsal.title')}</Title>
        <Text size="sm" c="dimmed">
          {t('rehearsal.text')}
        </Text>
        <Figures totals={totals} />
        {issues.length === 0 ? (
          <Text>{t('rehearsal.noIssues')}</Text>
        ) : (
          <IssueList issues={issues} total={totals.rejected + totals.duplicates + totals.warnings} />
        )}
      </Stack>
    </Card>
  );
}
