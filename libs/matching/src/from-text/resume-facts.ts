import type { ReadResume } from '@hunar/extraction';
import type { TalentFacts } from '../domain/facts';

/** What the score reads of a résumé. A skill that a repository shows is evidenced, every other is claimed; what is not said stays open. */
export const resumeFacts = (id: string, resume: ReadResume): TalentFacts => ({
  id,
  skills: resume.skills.map(({ value: { skillId, level, years, evidenceUrl } }) => ({
    skillId,
    level,
    years,
    evidence: evidenceUrl === null ? 'claimed' : 'evidenced',
  })),
  rate: resume.rate?.value ?? null,
  weeklyHours: resume.weeklyHours?.value ?? null,
  availableFrom: resume.availableFrom?.value ?? null,
  timeZone: resume.timeZone?.value ?? null,
  workingHours: [],
  languages: resume.languages.flatMap(({ value: { language, level } }) =>
    level === null ? [] : [{ language, level }],
  ),
});
