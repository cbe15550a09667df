import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { weeklyOverlap } from './overlap';

interface Props {
  readonly ranges: Parameters<typeof weeklyOverlap>[0];
  readonly zone: string | null;
}

/** What the hours mean for a founder in California and one in New York. */
export function OverlapLine({ ranges, zone }: Props) {
  const { t } = useTranslation('profile');
  const format = useFormat();
  const [now] = useState(() => new Date());
  if (!zone || ranges.length === 0) return null;
  const hours = (office: string) => format.number(weeklyOverlap(ranges, zone, office, now));
  return (
    <Text size="sm" c="dimmed">
      {t('overlap', { west: hours('America/Los_Angeles'), east: hours('America/New_York') })}
    </Text>
  );
}
