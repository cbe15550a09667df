import { Tooltip, VisuallyHidden } from '@mantine/core';
import { IconCertificate, IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TalentSkillFragment } from '@/shared/graphql/gql/shared/graphql';
import classes from './talent.module.css';

const ICONS = { CLAIMED: null, EVIDENCED: IconLink, CREDENTIALED: IconCertificate } as const;

/** A skill of a person: its name, how well, and what stands behind it. */
export function SkillBadge({
  skill,
  marked = false,
}: {
  skill: Omit<TalentSkillFragment, '__typename'>;
  marked?: boolean;
}) {
  const { t } = useTranslation('format');
  const Icon = ICONS[skill.evidence];
  const level = skill.level ? t(`level.${skill.level}`) : undefined;
  const evidence = t(`evidence.${skill.evidence}`);
  return (
    <Tooltip label={[level, t(`evidenceHint.${skill.evidence}`)].filter(Boolean).join(' · ')} multiline maw={260}>
      <span className={classes.skill} data-tier={skill.evidence} data-marked={marked || undefined}>
        {Icon && <Icon size={14} aria-hidden />}
        <bdi>{skill.skill.name}</bdi>
        {level && <span className={classes.level}>{level}</span>}
        {Icon && <VisuallyHidden>{evidence}</VisuallyHidden>}
      </span>
    </Tooltip>
  );
}
