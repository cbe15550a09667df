import { money } from '@hunar/kernel';
import type { TalentProfileService } from '@hunar/talent';

const WEEK = (start: string, end: string) => [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start, end }));

/** What somebody says of themselves. */
export type Edit = Parameters<TalentProfileService['update']>[2];

const skill = (skillId: string, level: 1 | 2 | 3 | 4 | 5 | null, evidenceUrl: string | null = null) => ({
  skillId,
  level,
  years: null,
  evidenceUrl,
});

/** Some people whose properties differ one by one. */
export const PEOPLE: Readonly<Record<string, Edit>> = {
  Amna: {
    skills: [skill('react', 4, 'https://example.com/amna')],
    city: 'Lahore',
    country: 'PK',
    rate: money(20, 'USD', 'hour'),
    weeklyHours: 30,
    availableFrom: '2026-11-01',
    timeZone: 'Asia/Karachi',
    workingHours: WEEK('13:00', '21:00'),
    languages: [{ language: 'en', level: 'C1' }],
  },
  Bilal: {
    skills: [skill('nextjs', 3), skill('python', 2)],
    city: 'Gujranwala',
    country: 'PK',
    rate: money(2800, 'PKR', 'hour'),
    weeklyHours: 40,
    availableFrom: '2027-02-01',
    timeZone: 'Asia/Karachi',
    workingHours: WEEK('09:00', '17:00'),
    languages: [{ language: 'en', level: 'B1' }],
  },
  Chanda: { skills: [skill('react', 2), skill('python', null)], city: 'Karachi', country: 'PK' },
};
