import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GapFragment } from '@/shared/graphql/gql/shared/graphql';
import classes from './match.module.css';

interface Props {
  readonly gaps: readonly GapFragment[];
  /** The heading; by default "What is missing". */
  readonly title?: string;
}

/** What would have given more points, the largest first. */
export function GapList({ gaps, title }: Props) {
  const { t } = useTranslation('match');
  if (gaps.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {title ?? t('gaps')}
      </Text>
      <ul className={classes.gaps}>
        {gaps.map((gap) => (
          <li key={gap.sentence}>{gap.sentence}</li>
        ))}
      </ul>
    </div>
  );
}
