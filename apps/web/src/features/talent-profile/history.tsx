import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { Card } from '@/shared/ui/card';
import type { Profile } from './profile';

/** Training, work and education: what there is of each. */
export function History({ talent }: { talent: Profile }) {
  const { t } = useTranslation('talent-profile');
  const format = useFormat();
  const until = (end: string | null | undefined) => (end ? format.day(end) : t('history.today'));
  return (
    <>
      <Section title={t('history.training')} empty={talent.enrolments.length === 0}>
        {talent.enrolments.map((one) => (
          <Entry
            key={`${one.programName}-${one.cohortName}`}
            title={one.programName}
            place={one.cohortName}
            when={[t(`status.${one.status}`), one.completedOn && format.day(one.completedOn)]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Section>
      <Section title={t('history.work')} empty={talent.workHistory.length === 0}>
        {talent.workHistory.map((one) => (
          <Entry
            key={`${one.title}-${one.startedOn}`}
            title={one.title}
            place={one.organisation}
            when={`${format.day(one.startedOn)} – ${until(one.endedOn)}`}
          >
            {one.summary}
          </Entry>
        ))}
      </Section>
      <Section title={t('history.education')} empty={talent.education.length === 0}>
        {talent.education.map((one) => (
          <Entry
            key={`${one.institution}-${one.qualification}`}
            title={one.qualification}
            place={one.institution}
            when={[one.startYear, one.endYear].filter(Boolean).join(' – ')}
          />
        ))}
      </Section>
    </>
  );
}

function Section({ title, empty, children }: { title: string; empty: boolean; children: ReactNode }) {
  if (empty) return null;
  return (
    <Card component="section">
      <Title order={2} mb="sm">
        {title}
      </Title>
      <Stack gap="md">{children}</Stack>
    </Card>
  );
}

function Entry({ title, place, when, children }: { title: string; place: string; when: string; children?: ReactNode }) {
  return (
    <div>
      <Text fw={600}>{title}</Text>
      <Text size="sm">{place}</Text>
      <Text size="sm" c="dimmed">
        {when}
      </Text>
      {children && <Text mt={4}>{children}</Text>}
    </div>
  );
}
