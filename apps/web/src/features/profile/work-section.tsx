import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { useProfile } from './profile-context';
import { Section } from './section';
import { WorkForm } from './work-form';

export function WorkSection() {
  const { t } = useTranslation('profile');
  const format = useFormat();
  const { profile } = useProfile();
  return (
    <Section
      id="work"
      empty={profile.workHistory.length === 0}
      view={
        <Stack gap="md">
          {profile.workHistory.map(({ title, organisation, startedOn, endedOn, summary }) => (
            <div key={`${title} ${organisation} ${startedOn}`}>
              <Text fw={600} dir="auto">
                {title}, {organisation}
              </Text>
              <Text size="sm" c="dimmed">
                {t('fromTo', { from: format.day(startedOn), to: endedOn ? format.day(endedOn) : t('today') })}
              </Text>
              {summary && (
                <Text mt={4} dir="auto" style={{ whiteSpace: 'pre-line' }}>
                  {summary}
                </Text>
              )}
            </div>
          ))}
        </Stack>
      }
      form={<WorkForm />}
    />
  );
}
