import { MoneyType } from '@hunar/graphql';
import { Taxonomy, SkillRef } from '@hunar/skills';
import type { ProfileSkill } from '../domain/profile';
import { profileCompleteness } from '../domain/profile-completeness';
import { shortenedName } from '../domain/profile';
import { rateOf } from '../domain/rate';
import type { ProfileWithSkills } from '../persistence/talent-profile.repository';
import { TalentProfileType, type TalentSkillType } from './talent-profile.type';

/** A stored profile as the API shows it to somebody who may see it. */
export function toTalentProfile(source: ProfileWithSkills, taxonomy: Taxonomy): TalentProfileType {
  const claimed = source.accountId !== null;
  return Object.assign(new TalentProfileType(), {
    source,
    id: source.id,
    name: claimed ? source.name : shortenedName(source.name),
    headline: source.headline,
    about: source.about,
    city: source.city,
    country: source.country,
    skills: source.skills.map((skill) => toTalentSkill(skill, taxonomy)),
    workHistory: source.workHistory,
    education: source.education,
    languages: source.languages,
    // A programme's link to an account elsewhere is a way to reach the person, and spells the family name out.
    links: claimed ? source.links : [],
    rate: MoneyType.of(rateOf(source)),
    weeklyHours: source.weeklyHours,
    availableFrom: source.availableFrom,
    timeZone: source.timeZone,
    workingHours: source.workingHours,
    visibility: source.visibility,
    claimed,
    completeness: profileCompleteness({ ...source, skillCount: source.skills.length }),
    version: source.version,
  });
}

export const toTalentSkill = ({ skillId, ...skill }: ProfileSkill, taxonomy: Taxonomy): TalentSkillType => ({
  skill: SkillRef.of(skillId, taxonomy),
  ...skill,
});
