import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HoursForm } from './hours-form';
import { useWeekdays } from '@/shared/hours/use-weekdays';
import { OverlapLine } from './overlap-line';
import { useProfile } from './profile-context';
import classes from './profile.module.css';
import { Section } from './section';

export function HoursSection() {
  const { t } = useTranslation('profile');
  const weekdays = useWeekdays();
  const { profile } = useProfile();
  const { workingHours, timeZone } = profile;
  const days = weekdays.map((name, index) => ({
    name,
    ranges: workingHours.filter(({ weekday }) => weekday === index + 1),
  }));
  return (
    <Section
      id="hours"
      empty={workingHours.length === 0 && !timeZone}
      view={
        <Stack gap="sm">
          <Text>{timeZone ? t('inZone', { zone: timeZone.replaceAll('_', ' ') }) : t('noZone')}</Text>
          {workingHours.length === 0 && <Text c="dimmed">{t('noHours')}</Text>}
          <dl className={classes.times}>
            {days
              .filter(({ ranges }) => ranges.length > 0)
              .map(({ name, ranges }) => (
                <div key={name} style={{ display: 'contents' }}>
                  <dt>{name}</dt>
                  <dd>
                    <bdi dir="ltr">{ranges.map(({ start, end }) => `${start} – ${end}`).join(', ')}</bdi>
                  </dd>
                </div>
              ))}
          </dl>
          <OverlapLine ranges={workingHours} zone={timeZone} />
        </Stack>
      }
      form={<HoursForm />}
    />
  );
}
