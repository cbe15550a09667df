import type { Visibility } from '@hunar/kernel';
import { PROFESSIONS, type ProfessionName } from './professions';

/** When somebody works, in local time. Evenings in Pakistan are mornings in America. */
export const SCHEDULES = {
  day: { start: '09:00', end: '18:00' },
  evening: { start: '17:00', end: '01:00' },
  night: { start: '20:00', end: '04:00' },
} as const;

/** An invented freelancer who has claimed the imported profile. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly gender: 'F' | 'M';
  readonly city: string;
  readonly program: string;
  readonly cohort: string;
  readonly profession: ProfessionName;
  /** Years at it. */
  readonly years: number;
  /** USD per hour. */
  readonly rate: number;
  readonly weeklyHours: number;
  readonly schedule: keyof typeof SCHEDULES;
  readonly english: 'B1' | 'B2' | 'C1' | 'C2';
  readonly visibility: Visibility;
  readonly skills: readonly (readonly [id: string, level: number])[];
}

export const FREELANCER_EMAIL = 'freelancer@hunar.example';

type Line = readonly [
  name: string,
  gender: 'F' | 'M',
  city: string,
  profession: ProfessionName,
  years: number,
  rate: number,
  weeklyHours: number,
  schedule: keyof typeof SCHEDULES,
  english: DemoPerson['english'],
  visibility: Visibility,
];

const AI: readonly Line[] = [
  ['Ayesha Siddiqui', 'F', 'Lahore', 'nextjs', 3, 18, 30, 'evening', 'C1', 'public'],
  ['Hamza Qureshi', 'M', 'Karachi', 'nextjs', 4, 24, 40, 'evening', 'B2', 'founders'],
  ['Mahnoor Awan', 'F', 'Islamabad', 'nextjs', 2, 14, 20, 'day', 'C1', 'public'],
  ['Bilal Yousafzai', 'M', 'Peshawar', 'nextjs', 1, 9, 40, 'night', 'B1', 'founders'],
  ['Zainab Memon', 'F', 'Hyderabad', 'agents', 3, 22, 25, 'evening', 'C1', 'public'],
  ['Usman Ghauri', 'M', 'Rawalpindi', 'agents', 5, 35, 40, 'night', 'C2', 'public'],
  ['Hira Baloch', 'F', 'Quetta', 'agents', 2, 15, 30, 'day', 'B2', 'founders'],
  ['Talha Rizvi', 'M', 'Multan', 'agents', 1, 10, 20, 'evening', 'B2', 'hidden'],
  ['Rabia Khokhar', 'F', 'Gujranwala', 'design', 4, 20, 30, 'day', 'C1', 'public'],
  ['Danish Lodhi', 'M', 'Karachi', 'design', 2, 12, 40, 'evening', 'B2', 'founders'],
  ['Sana Farooqi', 'F', 'Lahore', 'data', 3, 19, 35, 'day', 'C1', 'public'],
  ['Waleed Akhtar', 'M', 'Faisalabad', 'data', 2, 13, 40, 'evening', 'B2', 'founders'],
  ['Nimra Zaidi', 'F', 'Karachi', 'mobile', 3, 17, 30, 'evening', 'B2', 'public'],
  ['Junaid Rana', 'M', 'Sialkot', 'mobile', 2, 11, 40, 'day', 'B1', 'founders'],
];

const CLOUD: readonly Line[] = [
  ['Omar Durrani', 'M', 'Islamabad', 'platform', 5, 32, 40, 'evening', 'C1', 'public'],
  ['Fatima Kazmi', 'F', 'Lahore', 'platform', 3, 21, 30, 'night', 'C1', 'public'],
  ['Saad Bhatti', 'M', 'Rawalpindi', 'platform', 2, 14, 40, 'day', 'B2', 'founders'],
  ['Kinza Soomro', 'F', 'Sukkur', 'platform', 1, 9, 20, 'evening', 'B1', 'hidden'],
  ['Arslan Niazi', 'M', 'Lahore', 'contracts', 4, 28, 30, 'night', 'C1', 'public'],
  ['Maryam Jamali', 'F', 'Karachi', 'contracts', 2, 16, 25, 'evening', 'B2', 'founders'],
  ['Rehan Khattak', 'M', 'Peshawar', 'contracts', 1, 11, 40, 'day', 'B2', 'founders'],
  ['Iqra Naqvi', 'F', 'Multan', 'devices', 3, 17, 30, 'evening', 'B2', 'public'],
  ['Shahzaib Malik', 'M', 'Bahawalpur', 'devices', 4, 20, 40, 'day', 'B2', 'public'],
  ['Areeba Usmani', 'F', 'Karachi', 'devices', 2, 12, 20, 'evening', 'C1', 'founders'],
  ['Faisal Gilani', 'M', 'Abbottabad', 'data', 4, 23, 30, 'night', 'C1', 'public'],
];

const inCohort =
  (program: string, cohort: string) =>
  ([name, gender, city, profession, years, rate, weeklyHours, schedule, english, visibility]: Line): DemoPerson => ({
    name,
    email: name === AI[0]![0] ? FREELANCER_EMAIL : `${name.toLowerCase().replace(' ', '.')}@example.com`,
    gender,
    city,
    program,
    cohort,
    profession,
    years,
    rate,
    weeklyHours,
    schedule,
    english,
    visibility,
    skills: PROFESSIONS[profession].skills,
  });

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  ...AI.slice(0, 8).map(inCohort('demo-applied-ai', 'Autumn 2025')),
  ...AI.slice(8).map(inCohort('demo-applied-ai', 'Spring 2026')),
  ...CLOUD.map(inCohort('demo-cloud-and-things', 'Autumn 2025')),
];
