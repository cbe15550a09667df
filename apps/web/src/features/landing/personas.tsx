import { SimpleGrid, Text, ThemeIcon, Title } from '@mantine/core';
import { IconBriefcase, IconSchool, IconUserStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/card';
import { LinkButton } from '@/shared/ui/link-button';

const PERSONAS = [
  { key: 'founder', Icon: IconBriefcase, to: '/sign-up', search: { as: 'founder' } },
  { key: 'freelancer', Icon: IconUserStar, to: '/sign-up', search: {} },
  { key: 'programme', Icon: IconSchool, to: '/sign-in', search: {} },
] as const;

/** The three people Hunar is for, and each one's first step. */
export function Personas() {
  const { t } = useTranslation('landing');
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="lg">
      {PERSONAS.map(({ key, Icon, to, search }) => (
        <Card key={key} component="section" p="xl" aria-labelledby={`persona-${key}`}>
          <ThemeIcon size={44} radius="md" variant="light" aria-hidden>
            <Icon size={24} />
          </ThemeIcon>
          <Title order={2} id={`persona-${key}`} mt="md">
            {t(`${key}.title`)}
          </Title>
          <Text c="dimmed" mt="xs" mb="lg">
            {t(`${key}.text`)}
          </Text>
          <LinkButton to={to} search={search} variant="light">
            {t(`${key}.action`)}
          </LinkButton>
        </Card>
      ))}
    </SimpleGrid>
  );
}
