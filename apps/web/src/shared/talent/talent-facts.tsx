import { VisuallyHidden } from '@mantine/core';
import { IconClock, IconCoin, IconMapPin, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { TalentCardFragment } from '@/shared/graphql/gql/shared/graphql';
import classes from './talent.module.css';

type Facts = Pick<TalentCardFragment, 'city' | 'country' | 'rate' | 'weeklyHours' | 'timeZone'>;

/** Where, for how much, how many hours, in which zone: one line under a name. What nobody stated is left out. */
export function TalentFacts({ talent }: { talent: Facts }) {
  const { t } = useTranslation('talent');
  const format = useFormat();
  const place = [talent.city, talent.country && format.country(talent.country)].filter(Boolean).join(', ');
  const facts = [
    { key: 'place', Icon: IconMapPin, text: place },
    { key: 'rate', Icon: IconCoin, text: talent.rate && format.money(talent.rate) },
    {
      key: 'hours',
      Icon: IconClock,
      text: talent.weeklyHours && t('hoursAWeek', { hours: format.number(talent.weeklyHours) }),
    },
    { key: 'zone', Icon: IconWorld, text: talent.timeZone && t('zone', { zone: format.zone(talent.timeZone) }) },
  ].filter((fact) => fact.text);
  if (facts.length === 0) return null;
  return (
    <ul className={classes.facts}>
      {facts.map(({ key, Icon, text }) => (
        <li key={key} className={classes.fact}>
          <Icon size={16} aria-hidden />
          <VisuallyHidden>{t(`fact.${key}`)}</VisuallyHidden>
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
}
