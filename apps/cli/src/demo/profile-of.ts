import { money, type SkillLevel } from '@hunar/kernel';
import type { TalentProfileService } from '@hunar/talent';
import { type DemoPerson, SCHEDULES } from './people';
import { PROFESSIONS } from './professions';

type ProfileEdit = Parameters<TalentProfileService['update']>[2];

/** What an invented freelancer writes into the profile after claiming it. `today` is YYYY-MM-DD. */
export function profileOf(person: DemoPerson, today: string): ProfileEdit {
  const { title, offer, proof, works } = PROFESSIONS[person.profession];
  const handle = `demo-${person.name.toLowerCase().replace(' ', '-')}`;
  const year = Number(today.slice(0, 4));
  const seniority = person.years >= 4 ? 1 : person.years <= 1 ? -1 : 0;
  return {
    name: person.name,
    headline: title,
    about: `${offer} ${person.years} ${person.years === 1 ? 'year' : 'years'} at it, ${person.weeklyHours} hours a week, from ${person.city}.`,
    country: 'PK',
    timeZone: 'Asia/Karachi',
    rate: money(person.rate, 'USD', 'hour'),
    weeklyHours: person.weeklyHours,
    visibility: person.visibility,
    availableFrom: today,
    workingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...SCHEDULES[person.schedule] })),
    languages: [
      { language: 'ur', level: 'native' },
      { language: 'en', level: person.english },
    ],
    links: [
      { kind: 'github', url: `https://github.com/${handle}` },
      { kind: 'website', url: `https://${handle}.example.com` },
    ],
    skills: person.skills.map(([skillId, level], index) => ({
      skillId,
      level: Math.min(5, Math.max(1, level + seniority)) as SkillLevel,
      years: Math.max(0.5, person.years - index * 0.5),
      // The first three are what the person shows work for.
      evidenceUrl: index < 3 ? `https://github.com/${handle}/${proof}` : null,
    })),
    workHistory: works.slice(0, person.years > 1 ? 2 : 1).map(([workTitle, organisation, summary], index) => ({
      title: workTitle,
      organisation,
      startedOn: `${year - person.years + (index === 0 ? 0 : -1)}-03-01`,
      endedOn: index === 0 ? null : `${year - person.years}-02-15`,
      summary,
    })),
    education: [
      {
        institution: `Demo University ${person.city}`,
        qualification: 'BS Computer Science',
        startYear: year - person.years - 5,
        endYear: year - person.years - 1,
      },
    ],
  };
}
