import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { Card } from '@/shared/ui/card';
import type { Profile } from './profile';

/** Beside the history: languages, working hours, links, and contact for those who may see it. */
export function Availability({ talent }: { talent: Profile }) {
  const { t } = useTranslation(['talent-profile', 'format']);
  const format = useFormat();
  return (
    <Card component="aside" aria-label={t('aside.label')}>
      <Stack gap="lg">
        {talent.availableFrom && (
          <Block title={t('aside.from')}>
            <Text>{format.day(talent.availableFrom)}</Text>
          </Block>
        )}
        {talent.workingHours.length > 0 && (
          <Block title={t('aside.hours')}>
            {talent.workingHours.map(({ weekday, start, end }) => (
              <Text key={`${weekday}-${start}`} size="sm">
                {t(`weekday.${weekday}`)} <bdi dir="ltr">{`${start}–${end}`}</bdi>
              </Text>
            ))}
            {talent.timeZone && (
              <Text size="sm" c="dimmed">
                {t('aside.zone', { zone: format.zone(talent.timeZone) })}
              </Text>
            )}
          </Block>
        )}
        {talent.languages.length > 0 && (
          <Block title={t('aside.languages')}>
            {talent.languages.map(({ language, level }) => (
              <Text key={language} size="sm">
                {format.language(language)}: {t(`format:languageLevel.${level}`)}
              </Text>
            ))}
          </Block>
        )}
        {talent.links.length > 0 && (
          <Block title={t('aside.links')}>
            {talent.links.map(({ kind, url }) => (
              <Anchor key={url} href={url} target="_blank" rel="noreferrer nofollow" display="block" size="sm">
                {t(`link.${kind}`, { defaultValue: kind })}
              </Anchor>
            ))}
          </Block>
        )}
        <Block title={t('aside.contact')}>
          {talent.contact ? (
            [talent.contact.email, talent.contact.phone].filter(Boolean).map((line) => (
              <Text key={line} size="sm" dir="ltr" ta="start">
                {line}
              </Text>
            ))
          ) : (
            <Text size="sm" c="dimmed">
              {t('aside.private')}
            </Text>
          )}
        </Block>
      </Stack>
    </Card>
  );
}

function Block({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <Title order={2} size="h3" mb={4}>
        {title}
      </Title>
      {children}
    </div>
  );
}
