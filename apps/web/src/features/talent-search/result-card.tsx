import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TalentSearchInput } from '@/shared/graphql/gql/talent-search/graphql';
import { Highlighted } from '@/shared/search/highlighted';
import { SimilarLink } from '@/shared/talent/similar-link';
import { SkillList } from '@/shared/talent/skill-list';
import { TalentFacts } from '@/shared/talent/talent-facts';
import { TalentMarks } from '@/shared/talent/talent-marks';
import { Card } from '@/shared/ui/card';
import { TextLink } from '@/shared/ui/text-link';
import type { AskedPage, ShownEdge } from './edge';
import { Why } from './why/why';

interface Props {
  readonly edge: ShownEdge;
  /** Where the person was found. */
  readonly page: AskedPage;
  /** Show why the person is there, without being asked. */
  readonly why: boolean;
}

const SKILLS_SHOWN = 10;

export function ResultCard({ edge, page, why }: Props) {
  const { t } = useTranslation('talent-search');
  const { node: talent, highlights } = edge;
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
        <SkillList skills={talent.skills} marked={askedSkills(page.input)} most={SKILLS_SHOWN} />
        {talent.programs.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('trainedAt', { programs: talent.programs.join(', ') })}
          </Text>
        )}
        <Why page={page} talent={talent} open={why}>
          <SimilarLink id={talent.id} name={talent.name} />
        </Why>
      </Stack>
    </Card>
  );
}

const askedSkills = ({ skillsAll, skillsAny }: TalentSearchInput) =>
  [...(skillsAll ?? []), ...(skillsAny ?? [])].map(({ skillId }) => skillId);
