import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SkillSearchQuery } from '@/shared/graphql/gql/skill-browser/graphql';
import { Highlighted } from '@/shared/search/highlighted';
import { holds, useSession } from '@/shared/session/session';
import { Card } from '@/shared/ui/card';
import { TextLink } from '@/shared/ui/text-link';

type Edge = SkillSearchQuery['skillSearch']['edges'][number];

/** A skill: its other names, its shelf, what it implies, and the way to whoever has it. */
export function SkillCard({ skill, highlights }: { skill: Edge['node']; highlights: Edge['highlights'] }) {
  const { t } = useTranslation('skill-browser');
  const session = useSession();
  const highlightOf = (field: string) => highlights.find((one) => one.field === field)?.fragments;
  const search = { skills: [skill.id] };
  return (
    <Card component="article" aria-labelledby={`skill-${skill.id}`}>
      <Stack gap={6}>
        <Title order={2} size="h4" id={`skill-${skill.id}`}>
          <Highlighted text={skill.name} fragments={highlightOf('name')} />
        </Title>
        <Text size="sm" c="dimmed">
          {skill.parents.map(({ name }) => name).join(' · ')}
        </Text>
        {skill.aliases.length > 0 && (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('aliases')} <Highlighted text={skill.aliases.join(', ')} fragments={highlightOf('aliases')} />
          </Text>
        )}
        {skill.implies.length > 0 && (
          <Text size="sm">
            {t('implies')} <bdi>{skill.implies.map(({ name }) => name).join(', ')}</bdi>
          </Text>
        )}
        <Group gap="md">
          <TextLink to="/search" search={search} size="sm" aria-label={t('peopleWith', { skill: skill.name })}>
            {t('people')}
          </TextLink>
          {holds(session, 'FREELANCER') && (
            <TextLink to="/find-jobs" search={search} size="sm" aria-label={t('jobsWith', { skill: skill.name })}>
              {t('jobs')}
            </TextLink>
          )}
        </Group>
      </Stack>
    </Card>
  );
}
