import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { JobMatchCardFragment } from '@/shared/graphql/gql/jobs-for-me/graphql';
import { JobFacts } from '@/shared/jobs/job-facts';
import { BothScores } from '@/shared/match/both-scores';
import { GapList } from '@/shared/match/gap-list';
import type { ShortlistOrder } from '@/shared/match/order';
import { Reasons } from '@/shared/match/reasons';
import { ScoreBar } from '@/shared/match/score-bar';
import { ScoreBreakdown } from '@/shared/match/score-breakdown';
import { ScoreFigure } from '@/shared/match/score-figure';
import { SkillCredits } from '@/shared/match/skill-credits';
import { WishBreakdown } from '@/shared/match/wish-breakdown';
import { Card } from '@/shared/ui/card';

/** A job that fits: whose it is, both scores and their parts, the sentence, what is met and what is missing. */
export function JobMatchCard({ match, order }: { match: JobMatchCardFragment; order: ShortlistOrder }) {
  const { t } = useTranslation('match');
  const format = useFormat();
  const { job, score, parts, gaps } = match;
  return (
    <Card component="article" aria-labelledby={`job-${job.id}`}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
          <Stack gap={4} miw={0}>
            <Title order={2} size="h3" id={`job-${job.id}`}>
              <Text span c="dimmed" inherit fw={550} aria-label={t('rank', { rank: format.number(match.rank) })}>
                {format.number(match.rank)}{' '}
              </Text>
              <bdi>{job.title}</bdi>
            </Title>
            <Text size="sm" c="dimmed">
              <bdi>{job.companyName}</bdi>
            </Text>
          </Stack>
          <ScoreFigure score={order === 'MUTUAL' ? match.both.score : score} />
        </Group>
        <ScoreBar score={score} parts={parts} />
        <BothScores score={score} both={match.both} order={order} of="job" />
        <Text>{match.sentence}</Text>
        <JobFacts job={job} />
        <SkillCredits parts={parts} />
        <GapList gaps={gaps} />
        <Reasons of={job.title}>
          <ScoreBreakdown score={score} parts={parts} />
          <WishBreakdown both={match.both} of="job" />
        </Reasons>
      </Stack>
    </Card>
  );
}
