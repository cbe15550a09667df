import { MoneyType } from '@hunar/graphql';
import type { Taxonomy } from '@hunar/skills';
import type { TalentCard } from '../../talent-document';
import { toTalentSkill } from '../to-talent-profile';
import type { TalentCardType } from './talent-card.type';

/** A stored card as the API shows it. */
export function toTalentCard(card: TalentCard, taxonomy: Taxonomy): TalentCardType {
  return {
    ...card,
    rate: MoneyType.of(card.rate),
    workingHours: [...card.workingHours],
    languages: [...card.languages],
    programs: [...card.programs],
    skills: card.skills.map((skill) => toTalentSkill(skill, taxonomy)),
  };
}
