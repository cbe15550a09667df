import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { MoneyFragment } from '@/shared/graphql/gql/shared/graphql';

type Pay = Pick<MoneyFragment, 'amount' | 'currency' | 'period'> | null | undefined;

interface Facts {
  readonly rateMin?: Pay;
  readonly rateMax?: Pay;
  readonly weeklyHours?: number | null;
  readonly engagement: string;
  readonly overlapHours?: number | null;
  readonly timeZone?: string;
  /** YYYY-MM-DD. */
  readonly startsOn?: string | null;
}

/** Pay, hours and kind of work in one line; what nobody stated is left out. */
export function JobFacts({ job }: { job: Facts }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const { rateMin, rateMax, weeklyHours, engagement, overlapHours, timeZone, startsOn } = job;
  const [least, most] = [rateMin && format.money(rateMin), rateMax && format.money(rateMax)];
  const pay =
    least && most
      ? t('pay.between', { least, most })
      : most
        ? t('pay.upTo', { most })
        : least && t('pay.from', { least });
  const facts = [
    pay,
    typeof weeklyHours === 'number' && t('hours', { count: weeklyHours }),
    t(`engagement.${engagement}`),
    overlapHours && timeZone && t('overlap', { hours: format.number(overlapHours), zone: format.zone(timeZone) }),
    startsOn && t('starts', { day: format.day(startsOn) }),
  ].filter(Boolean);
  return (
    <Text size="sm" c="dimmed">
      {facts.join(' · ')}
    </Text>
  );
}
