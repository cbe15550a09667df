import { Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { MatchGlanceFragment } from '@/shared/graphql/gql/shared/graphql';
import { Card } from '@/shared/ui/card';
import { TextLink } from '@/shared/ui/text-link';
import classes from './match.module.css';
import { ScoreBar } from './score-bar';
import { ScoreFigure } from './score-figure';

/** A match in a narrow column: the place, the name, the score and the sentence. */
export function MatchGlance({ match }: { match: MatchGlanceFragment }) {
  const { t } = useTranslation('match');
  const format = useFormat();
  const { talent, score, parts } = match;
  return (
    <Card component="article" aria-labelledby={`glance-${talent.id}`} p="sm">
      <Stack gap={6}>
        <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
          <Group gap="sm" align="baseline" wrap="nowrap" miw={0}>
            <span className={classes.rank}>
              <VisuallyHidden>{t('rank')}</VisuallyHidden> {format.number(match.rank)}
            </span>
            <Title order={3} id={`glance-${talent.id}`}>
              <TextLink to="/talent/$id" params={{ id: talent.id }} target="_blank" c="inherit" inherit>
                <bdi>{talent.name}</bdi>
              </TextLink>
            </Title>
          </Group>
          <ScoreFigure score={score} />
        </Group>
        <ScoreBar score={score} parts={parts} />
        <Text size="sm">{match.sentence}</Text>
      </Stack>
    </Card>
  );
}
