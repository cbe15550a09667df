import { VisuallyHidden } from '@mantine/core';
import { IconArrowBadgeRight, IconCheck, IconWaveSine, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ScorePartFragment, SkillCreditFragment } from '@/shared/graphql/gql/shared/graphql';
import classes from './match.module.css';

const ICONS = { EXACT: IconCheck, IMPLIED: IconArrowBadgeRight, NEIGHBOURING: IconWaveSine, MISSING: IconX } as const;

/** The skills that the job asks for, one by one, and how each is met: named, implied, nearly, or not. */
export function SkillCredits({ parts }: { parts: readonly ScorePartFragment[] }) {
  const { t } = useTranslation('match');
  const asked = ['must_have', 'nice_to_have'].flatMap((code) => parts.find((part) => part.code === code) ?? []);
  return asked
    .filter((part) => part.skills.length > 0)
    .map((part) => (
      <div key={part.code} className={classes.asked}>
        <span className={classes.askedLabel}>{t(`asked.${part.code}`)}</span>
        <ul className={classes.credits} aria-label={part.label}>
          {part.skills.map((credit) => (
            <Credit key={credit.skill.id} credit={credit} />
          ))}
        </ul>
      </div>
    ));
}

function Credit({ credit }: { credit: SkillCreditFragment }) {
  const { t } = useTranslation(['match', 'format']);
  const Icon = ICONS[credit.credit];
  const details = [
    credit.through && t(`credit.through.${credit.credit}`, { skill: credit.through.name, defaultValue: '' }),
    credit.level && t(`format:level.${credit.level}`),
    credit.level && credit.wantedLevel && credit.level < credit.wantedLevel
      ? t('credit.wanted', { level: t(`format:level.${credit.wantedLevel}`) })
      : undefined,
  ].filter(Boolean);
  return (
    <li className={classes.credit} data-credit={credit.credit}>
      <Icon size={15} aria-hidden />
      <VisuallyHidden>{t(`credit.${credit.credit}`)}</VisuallyHidden>
      <bdi>{credit.skill.name}</bdi>
      {details.length > 0 && <span className={classes.detail}>{details.join(' · ')}</span>}
    </li>
  );
}
