import { Button, Collapse, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { OFFICE_HOURS } from '@/shared/hours/office-hours';
import { WeekHours } from '@/shared/hours/week-hours';
import type { JobDraft } from './job-draft';
import classes from './job-posting.module.css';
import { Section } from './section';

/** When the team works. Most teams work in office hours, so the week stays folded until it is asked for. */
export function HoursFields() {
  const { t } = useTranslation('job-posting');
  const { control } = useFormContext<JobDraft>();
  const ranges = useWatch({ control, name: 'workingHours' });
  const [opened, { toggle }] = useDisclosure(false);
  const id = useId();
  return (
    <Section title={t('hours.title')} lead={t('hours.lead')}>
      <Group justify="space-between" gap="xs">
        <Text component="output" display="block">
          {ranges.length === 0 ? t('hours.unsaid') : t('hours.said', { count: ranges.length })}
        </Text>
        <Button
          variant="subtle"
          size="compact-md"
          aria-expanded={opened}
          aria-controls={id}
          onClick={toggle}
          rightSection={
            <IconChevronDown size={16} aria-hidden className={classes.chevron} data-open={opened || undefined} />
          }
        >
          {t(opened ? 'hours.fold' : 'hours.set')}
        </Button>
      </Group>
      <Collapse expanded={opened} id={id}>
        <WeekHours presets={[{ label: t('hours.office'), ranges: OFFICE_HOURS }]} />
      </Collapse>
    </Section>
  );
}
