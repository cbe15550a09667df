import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TalentSearchQuery } from '@/shared/graphql/gql/talent-search/graphql';
import { Highlighted } from '@/shared/search/highlighted';
import { SkillList } from '@/shared/talent/skill-list';
import { TalentFacts } from '@/shared/talent/talent-facts';
import { TalentMarks } from '@/shared/talent/talent-marks';
import { Card } from '@/shared/ui/card';
import { TextLink } from '@/shared/ui/text-link';

type Edge = TalentSearchQuery['talentSearch']['edges'][number];

interface Props {
  readonly talent: Edge['node'];
  readonly highlights: Edge['highlights'];
  /** Ids of the skills that were asked for. */
  readonly marked: readonly string[];
}

const SKILLS_SHOWN = 10;

export function ResultCard({ talent, highlights, marked }: Props) {
  const { t } = useTranslation('talent-search');
  const highlightOf = (field: string) => highlights.find((one) => one.field === field)?.fragments;
  return (
    <Card component="article" aria-labelledby={`person-${talent.id}`}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="xs">
          <Title order={2} size="h3" id={`person-${talent.id}`}>
            <TextLink to="/talent/$id" params={{ id: talent.id }} c="inherit" inherit>
              <Highlighted text={talent.name} fragments={highlightOf('name')} />
            </TextLink>
          </Title>
          <TalentMarks certified={talent.certified} claimed={talent.claimed} />
        </Group>
        {talent.headline && (
          <Text>
            <Highlighted text={talent.headline} fragments={highlightOf('headline')} />
          </Text>
        )}
        <TalentFacts talent={talent} />
        <SkillList skills={talent.skills} marked={marked} most={SKILLS_SHOWN} />
        {talent.programs.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('trainedAt', { programs: talent.programs.join(', ') })}
          </Text>
        )}
      </Stack>
    </Card>
  );
}
