import { Badge, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { STATUS_COLOUR } from '@/shared/training/status';
import { Card } from '@/shared/ui/card';
import { useProfile } from './profile-context';

/** What others wrote and the person cannot change here: the address, and what programmes say. */
export function RecordedCard() {
  const { t } = useTranslation(['profile', 'training']);
  const format = useFormat();
  const { profile } = useProfile();
  const { contact, enrolments } = profile;
  return (
    <Card component="section" aria-labelledby="recorded-title">
      <Stack gap="sm">
        <Title order={2} id="recorded-title" size="h3">
          {t('recorded.title')}
        </Title>
        <div>
          <Text dir="ltr" ta="start">
            {contact?.email ?? t('recorded.noEmail')}
          </Text>
          {contact?.phone && (
            <Text dir="ltr" ta="start">
              {contact.phone}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {t('recorded.contactText')}
          </Text>
        </div>
        {enrolments.map(({ programName, cohortName, status, completedOn }) => (
          <div key={`${programName} ${cohortName}`}>
            <Text fw={600}>{programName}</Text>
            <Text size="sm" c="dimmed">
              {[cohortName, completedOn && format.day(completedOn)].filter(Boolean).join(' · ')}
            </Text>
            <Badge variant="light" color={STATUS_COLOUR[status]}>
              {t(`training:status.${status}`)}
            </Badge>
          </div>
        ))}
        {enrolments.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('recorded.enrolmentsText')}
          </Text>
        )}
      </Stack>
    </Card>
  );
}
