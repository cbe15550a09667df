import type { Engagement, Failure } from '@hunar/kernel';

/** What a person wishes of a job. An empty list or null: no wish. Founders never read it; they read how far a job meets it. */
export interface TalentWishes {
  /** Skills that the person wants to use at work. */
  readonly skillIds: readonly string[];
  /** Kinds of contract that the person would take. */
  readonly engagements: readonly Engagement[];
  /** Hours a week, 1…168. */
  readonly leastHours: number | null;
  readonly mostHours: number | null;
}

export const NO_WISHES: TalentWishes = { skillIds: [], engagements: [], leastHours: null, mostHours: null };

export type WishFailureCode =
  | 'WISHED_SKILLS_TOO_MANY'
  | 'SKILL_UNKNOWN'
  | 'SKILL_TWICE'
  | 'WEEKLY_HOURS_RANGE'
  | 'HOURS_REVERSED';

/** More wishes than this say nothing any longer. */
const MOST_SKILLS = 10;

/** Everything that is wrong with wishes, each with the path of its field below `wishes`. */
export function checkWishes(
  { skillIds, leastHours, mostHours }: TalentWishes,
  knowsSkill: (id: string) => boolean,
): Failure<WishFailureCode>[] {
  const found: Failure<WishFailureCode>[] = [];
  const fail = (code: WishFailureCode, path: (string | number)[], params: Failure['params'] = {}) =>
    found.push({ code, path: ['wishes', ...path.map(String)], params });
  if (skillIds.length > MOST_SKILLS) fail('WISHED_SKILLS_TOO_MANY', ['skillIds'], { most: MOST_SKILLS });
  skillIds.forEach((skillId, index) => {
    if (!knowsSkill(skillId)) fail('SKILL_UNKNOWN', ['skillIds', index], { value: skillId });
    if (skillIds.indexOf(skillId) < index) fail('SKILL_TWICE', ['skillIds', index], { value: skillId });
  });
  for (const [field, hours] of Object.entries({ leastHours, mostHours })) {
    if (hours !== null && !(Number.isInteger(hours) && hours >= 1 && hours <= 168)) fail('WEEKLY_HOURS_RANGE', [field]);
  }
  if (leastHours !== null && mostHours !== null && leastHours > mostHours) fail('HOURS_REVERSED', ['mostHours']);
  return found;
}

/** As they are stored: each kind of contract once, and null when nothing is wished. */
export function tidyWishes(wishes: TalentWishes): TalentWishes | null {
  const { skillIds, engagements, leastHours, mostHours } = wishes;
  const says = skillIds.length > 0 || engagements.length > 0 || leastHours !== null || mostHours !== null;
  return says ? { skillIds: [...skillIds], engagements: [...new Set(engagements)], leastHours, mostHours } : null;
}
