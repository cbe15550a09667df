import { Anchor, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { Card } from '@/shared/ui/card';
import { type SectionId, useProfile } from './profile-context';
import classes from './profile.module.css';

/** Where each missing part can be filled in. */
const SECTION_OF: Readonly<Record<string, SectionId>> = {
  skills: 'skills',
  headline: 'basics',
  rate: 'terms',
  weeklyHours: 'terms',
  about: 'about',
  workHistory: 'work',
  links: 'links',
  languages: 'languages',
  city: 'basics',
  timeZone: 'hours',
};

export function Completeness() {
  const { t } = useTranslation('profile');
  const format = useFormat();
  const { profile, edit } = useProfile();
  const { percent, missing } = profile.completeness;
  const go = (section: SectionId) => {
    edit(section);
    // An open section stays open: then only the way there is needed.
    document.getElementById(`${section}-title`)?.scrollIntoView({ block: 'start' });
    const form = document.getElementById(`${section}-title`)?.closest('section')?.querySelector('form');
    form?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
  };
  return (
    <Card component="section" aria-labelledby="completeness-title">
      <Group justify="space-between" mb={6}>
        <Title order={2} id="completeness-title" size="h3">
          {t('completeness.title')}
        </Title>
        <Text fw={650}>{format.percent(percent / 100)}</Text>
      </Group>
      <Progress.Root size="md">
        <Progress.Section value={percent} aria-label={t('completeness.title')} />
      </Progress.Root>
      {missing.length === 0 ? (
        <Text mt="sm">{t('completeness.whole')}</Text>
      ) : (
        <Stack gap={6} mt="sm">
          <Text size="sm">{t('completeness.missing')}</Text>
          <ul className={classes.missing}>
            {missing.map((part) => {
              const section = SECTION_OF[part];
              const words = t(`completeness.part.${part}`, { defaultValue: part });
              return (
                <li key={part}>
                  {section ? (
                    <Anchor component="button" type="button" onClick={() => go(section)}>
                      {words}
                    </Anchor>
                  ) : (
                    words
                  )}
                </li>
              );
            })}
          </ul>
        </Stack>
      )}
    </Card>
  );
}
