import { useTranslation } from 'react-i18next';
import type { TalentSkillFragment } from '@/shared/graphql/gql/shared/graphql';
import { SkillBadge } from './skill-badge';
import classes from './talent.module.css';

interface Props {
  readonly skills: readonly TalentSkillFragment[];
  /** Ids that were asked for: they come first, marked. */
  readonly marked?: readonly string[];
  /** The rest is counted. */
  readonly most?: number;
}

const NONE: readonly string[] = [];

export function SkillList({ skills, marked = NONE, most = skills.length }: Props) {
  const { t } = useTranslation('talent');
  const wanted = new Set(marked);
  const ordered = skills.toSorted((a, b) => Number(wanted.has(b.skill.id)) - Number(wanted.has(a.skill.id)));
  const hidden = ordered.length - most;
  return (
    <ul className={classes.skills} aria-label={t('skills')}>
      {ordered.slice(0, most).map((skill) => (
        <li key={skill.skill.id}>
          <SkillBadge skill={skill} marked={wanted.has(skill.skill.id)} />
        </li>
      ))}
      {hidden > 0 && <li className={classes.level}>{t('moreSkills', { count: hidden })}</li>}
    </ul>
  );
}
