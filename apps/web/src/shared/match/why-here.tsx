import { Text } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { MatchFragment } from '@/shared/graphql/gql/shared/graphql';
import classes from './match.module.css';

/** Where a place is not the one of the score alone: why. */
export function WhyHere({ match }: { match: Pick<MatchFragment, 'rank' | 'scoreRank' | 'moved'> }) {
  const { t } = useTranslation('match');
  const format = useFormat();
  const { rank, scoreRank, moved } = match;
  const why = moved?.sentence ?? (scoreRank === rank ? null : t('byScoreAlone', { rank: format.number(scoreRank) }));
  if (!why) return null;
  return (
    <Text size="sm" c="dimmed" className={classes.why}>
      <IconArrowsSort size={16} aria-hidden /> {why}
    </Text>
  );
}
