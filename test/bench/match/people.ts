import type { HeldSkill, TalentFacts, WorkingHours } from '@hunar/matching';
import { money, type LanguageLevel, type SkillLevel } from '@hunar/kernel';
import type { Taxonomy } from '@hunar/skills';
import { seeded } from '../../../libs/matching/src/testing/crowd';

/** How a market is made: people of roles, who have most of a role's skills and some others, the first far commoner than the last. */
export interface Crowd {
  person(index: number): TalentFacts;
}

const ZONES = [
  'Asia/Karachi',
  'Asia/Karachi',
  'Asia/Karachi',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Dhaka',
  'Asia/Dubai',
  'Europe/London',
];
const LANGUAGE: readonly LanguageLevel[] = ['A2', 'B1', 'B1', 'B2', 'B2', 'B2', 'C1', 'C1', 'C2', 'native'];
const OTHERS = ['ur', 'hi', 'ar', 'de', 'bn', 'pa'];
const WEEKLY = [10, 15, 20, 25, 30, 35, 40, 45];
const DAY_ONE = Date.UTC(2026, 9, 1);

const clock = (hour: number, half: number): string => `${String(hour % 24).padStart(2, '0')}:${half ? '30' : '00'}`;

/** The `index`-th person is always the same for the same seed. A third are bare imports: a programme's skills, levels and terms unknown. */
export function crowdOf(taxonomy: Taxonomy, seed = 42): Crowd {
  const roles = taxonomy.roles.filter(({ core }) => core.every((id) => taxonomy.byId(id)));
  // some order that has nothing to do with the alphabet, the same each time
  const shuffle = seeded(seed);
  const skills = taxonomy.skills.map(({ id }) => ({ id, at: shuffle() })).sort((a, b) => a.at - b.at);
  const id = (index: number): string =>
    `0199${(index >>> 16).toString(16).padStart(4, '0')}-${(index & 65_535).toString(16).padStart(4, '0')}-7`;

  return {
    person(index) {
      const random = seeded(Math.imul(index + 1, 0x9e3779b1) ^ seed);
      for (let turn = 0; turn < 4; turn += 1) random();
      const below = (limit: number): number => Math.floor(random() * limit);
      const hex = (digits: number): string =>
        below(16 ** digits)
          .toString(16)
          .padStart(digits, '0');
      const imported = random() < 1 / 3;
      const held = new Map<string, HeldSkill>();
      const add = (skillId: string): void => {
        if (held.has(skillId)) return;
        const proof = random();
        held.set(skillId, {
          skillId,
          level: imported || random() < 0.2 ? null : ((1 + Math.min(4, below(3) + below(3))) as SkillLevel),
          years: imported || random() < 0.4 ? null : Math.round(random() ** 2 * 24) / 2,
          evidence: proof < 0.7 ? 'claimed' : proof < 0.92 ? 'evidenced' : 'credentialed',
        });
      };
      const role = roles[Math.floor(random() ** 2.2 * roles.length)]!;
      for (const skill of role.core) if (random() < 0.85) add(skill);
      for (const skill of role.usual) if (random() < 0.5) add(skill);
      for (let more = 1 + below(7); more > 0; more -= 1) add(skills[Math.floor(random() ** 3 * skills.length)]!.id);
      const start = 6 + below(14);
      const half = below(2);
      const hours: WorkingHours[] = [1, 2, 3, 4, 5].map((weekday) => ({
        weekday,
        start: clock(start, half),
        end: clock(start + 6 + below(1) * 2 + (index % 4), half),
      }));
      const level = LANGUAGE[below(LANGUAGE.length)]!;
      const other = { language: OTHERS[below(OTHERS.length)]!, level: 'native' as const };
      return {
        id: `${id(index)}${hex(3)}-${(8 + below(4)).toString(16)}${hex(3)}-${hex(6)}${hex(6)}`,
        skills: [...held.values()],
        rate: imported || random() < 0.1 ? null : money(Math.round((4 + random() ** 2 * 66) * 2) / 2, 'USD', 'hour'),
        weeklyHours: imported ? null : WEEKLY[below(WEEKLY.length)]!,
        availableFrom: random() < 0.3 ? new Date(DAY_ONE + below(150) * 86_400_000).toISOString().slice(0, 10) : null,
        timeZone: imported ? 'Asia/Karachi' : ZONES[below(ZONES.length)]!,
        workingHours: imported || random() < 0.4 ? [] : hours,
        languages:
          imported || random() < 0.15
            ? []
            : random() < 0.5
              ? [{ language: 'en', level }]
              : [{ language: 'en', level }, other],
      };
    },
  };
}
