import type { Changes, Profile } from './offer';

/** The profile's lists as they are sent: a change of one sends it whole. */
export const listsOf = (profile: Profile) =>
  ({
    skills: profile.skills.map(({ skill, level, years, evidenceUrl }) => ({
      skillId: skill.id,
      level,
      years,
      evidenceUrl,
    })),
    workHistory: profile.workHistory.map(({ title, organisation, startedOn, endedOn, summary }) => ({
      title,
      organisation,
      startedOn,
      endedOn,
      summary,
    })),
    education: profile.education.map(({ institution, qualification, startYear, endYear }) => ({
      institution,
      qualification,
      startYear,
      endYear,
    })),
    languages: profile.languages.map(({ language, level }) => ({ language, level })),
    links: profile.links.map(({ kind, url }) => ({ kind, url })),
  }) satisfies Changes;
