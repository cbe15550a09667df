import { EVIDENCE_TIERS, withoutContacts } from '@hunar/kernel';
import { type ProfileSkill, shortenedName } from './domain/profile';
import { rateOf } from './domain/rate';
import type { ProfileWithSkills } from './persistence/talent-profile.repository';
import { effectiveEvidence, type TalentCard, type TalentContribution } from './talent-document';

/** What a card may show to everybody in the document's audience: no contact, and a short name until the profile is claimed. */
export function cardOf(profile: ProfileWithSkills, contribution: TalentContribution): TalentCard {
  const certified = new Set(contribution.certifiedSkillIds);
  const skills = profile.skills.map((skill): ProfileSkill => ({
    ...skill,
    evidence: effectiveEvidence(skill, certified),
  }));
  const claimed = profile.accountId !== null;
  return {
    id: profile.id,
    name: claimed ? profile.name : shortenedName(profile.name),
    headline: profile.headline && withoutContacts(profile.headline),
    city: profile.city,
    country: profile.country,
    rate: rateOf(profile),
    weeklyHours: profile.weeklyHours,
    timeZone: profile.timeZone,
    workingHours: profile.workingHours,
    availableFrom: profile.availableFrom,
    languages: profile.languages,
    skills,
    programs: contribution.programs.map(({ name }) => name),
    certified: contribution.certified,
    claimed,
    evidence: strongest(skills),
  };
}

const strongest = (skills: readonly ProfileSkill[]) =>
  EVIDENCE_TIERS[Math.max(0, ...skills.map(({ evidence }) => EVIDENCE_TIERS.indexOf(evidence)))]!;
