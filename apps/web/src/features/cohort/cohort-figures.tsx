import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { CohortCountsFragment } from '@/shared/graphql/gql/shared/graphql';
import { StatusBar } from '@/shared/training/status-bar';
import classes from './cohort.module.css';

export function CohortFigures({ counts }: { counts: CohortCountsFragment }) {
  const { t } = useTranslation('cohort');
  const format = useFormat();
  const shareOf = (count: number) => (counts.total > 0 ? format.percent(count / counts.total) : null);
  const figures = [
    { name: 'total', value: counts.total, share: null },
    { name: 'certified', value: counts.certified, share: shareOf(counts.certified) },
    { name: 'claimed', value: counts.claimed, share: shareOf(counts.claimed) },
  ] as const;
  return (
    <>
      <dl className={classes.figures}>
        {figures.map(({ name, value, share }) => (
          <div key={name}>
            <dt>{t(`figure.${name}`)}</dt>
            <dd>
              {format.number(value)}
              {share && (
                <Text span display="inline-block" size="sm" c="dimmed" ms={8} fw={400}>
                  {share}
                </Text>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <StatusBar counts={counts} legend />
    </>
  );
}
