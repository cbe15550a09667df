import { useTranslation } from 'react-i18next';
import type { SkillRole, SkillWish } from './skill-wish';

/** Writes what is asked of a skill. */
export function useWishText() {
  const { t } = useTranslation(['talent-search', 'format']);
  const wishDetails = ({ minLevel, minEvidence }: SkillWish): readonly string[] => [
    ...(minLevel
      ? [minLevel === 5 ? t('format:level.5') : t('skill.orBetter', { level: t(`format:level.${minLevel}`) })]
      : []),
    ...(minEvidence ? [t(`skill.evidence.${minEvidence}`)] : []),
  ];
  /** "React", "One of: React · expert", "Not: React". */
  const wishText = (name: string, role: SkillRole, wish: SkillWish) => {
    const text = [name, ...wishDetails(wish)].join(' · ');
    return role === 'skills' ? text : t(`active.${role}`, { skill: text });
  };
  return { wishDetails, wishText };
}
