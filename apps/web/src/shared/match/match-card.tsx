import { Badge, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { MatchFragment } from '@/shared/graphql/gql/shared/graphql';
import { TalentFacts } from '@/shared/talent/talent-facts';
import { TalentMarks } from '@/shared/talent/talent-marks';
import { Card } from '@/shared/ui/card';
import { TextLink } from '@/shared/ui/text-link';
import { BothScores } from './both-scores';
import { GapList } from './gap-list';
import classes from './match.module.css';
import type { ShortlistOrder } from './order';
import { Reasons } from './reasons';
import { ScoreBar } from './score-bar';
import { ScoreBreakdown } from './score-breakdown';
import { ScoreFigure } from './score-figure';
import { SkillCredits } from './skill-credits';
import { WhyHere } from './why-here';
import { WishBreakdown } from './wish-breakdown';

interface Props {
  readonly match: MatchFragment;
  /** What the list is ordered by; none where no founder's job stands behind it: then there are no wishes to meet. */
  readonly order?: ShortlistOrder;
  /** Came into the top ten since the founder looked last. */
  readonly isNew: boolean;
}

/** A person on a shortlist: the place, both scores and their parts, the sentence, what is met and what is missing. */
export function MatchCard({ match, order, isNew }: Props) {
  const { t } = useTranslation('match');
  const format = useFormat();
  const { talent, score, parts } = match;
  return (
    <Card component="article" aria-labelledby={`match-${talent.id}`}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
          <Group gap="sm" align="baseline" wrap="nowrap" miw={0}>
            <span className={classes.rank}>
              <VisuallyHidden>{t('rank')}</VisuallyHidden> {format.number(match.rank)}
            </span>
            <Stack gap={4} miw={0}>
              <Title order={3} size="h3" id={`match-${talent.id}`}>
                <TextLink to="/talent/$id" params={{ id: talent.id }} c="inherit" inherit>
                  <bdi>{talent.name}</bdi>
                </TextLink>{' '}
                {isNew && (
                  <Badge variant="filled" size="sm">
                    {t('new')}
                  </Badge>
                )}
              </Title>
              {talent.headline && (
                <Text size="sm" c="dimmed" dir="auto" ta="start">
                  {talent.headline}
                </Text>
              )}
            </Stack>
          </Group>
          <ScoreFigure score={order === 'MUTUAL' ? match.both.score : score} />
        </Group>
        <ScoreBar score={score} parts={parts} />
        {order && <BothScores score={score} both={match.both} order={order} of="person" />}
        <Text>{match.sentence}</Text>
        {order && <WhyHere match={match} />}
        <SkillCredits parts={parts} />
        <Group justify="space-between" gap="xs">
          <TalentFacts talent={talent} />
          <TalentMarks certified={talent.certified} claimed={talent.claimed} />
        </Group>
        <GapList gaps={match.gaps} />
        <Reasons of={talent.name}>
          <ScoreBreakdown score={score} parts={parts} />
          {order && <WishBreakdown both={match.both} of="person" />}
        </Reasons>
      </Stack>
    </Card>
  );
}
