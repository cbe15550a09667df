import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { HighlightFragment, TalentCardFragment } from '@/shared/graphql/gql/shared/graphql';
import { Highlighted } from '@/shared/search/highlighted';
import { Card } from '@/shared/ui/card';
import { TextLink } from '@/shared/ui/text-link';
import { SkillList } from './skill-list';
import { TalentFacts } from './talent-facts';
import { TalentMarks } from './talent-marks';

interface Props {
  readonly person: TalentCardFragment;
  readonly highlights?: readonly HighlightFragment[];
  /** Ids of the skills that were asked for. */
  readonly marked?: readonly string[];
  /** What the list says of the person besides. */
  readonly children?: ReactNode;
}

const SKILLS_SHOWN = 10;
const NONE: readonly never[] = [];

/** A person in a list: the way to the profile, and what is told of everybody. */
export function PersonCard({ person, highlights = NONE, marked = NONE, children }: Props) {
  const { id, name, headline, certified, claimed, skills } = person;
  const highlightOf = (field: string) => highlights.find((one) => one.field === field)?.fragments;
  return (
    <Card component="article" aria-labelledby={`person-${id}`}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="xs">
          <Title order={2} size="h3" id={`person-${id}`}>
            <TextLink to="/talent/$id" params={{ id }} c="inherit" inherit>
              <Highlighted text={name} fragments={highlightOf('name')} />
            </TextLink>
          </Title>
          <TalentMarks certified={certified} claimed={claimed} />
        </Group>
        {headline && (
          <Text dir="auto">
            <Highlighted text={headline} fragments={highlightOf('headline')} />
          </Text>
        )}
        <TalentFacts talent={person} />
        <SkillList skills={skills} marked={marked} most={SKILLS_SHOWN} />
        {children}
      </Stack>
    </Card>
  );
}
