import type { Taxonomy } from '@hunar/skills';
import { clamp, type Random } from './random';

/** What somebody can really do, 0…5 and not whole; skills that are absent are 0. Nobody in the bench sees it but the truth. */
export type TrueLevels = ReadonlyMap<string, number>;

/** Terms of a person, as they really are. Times are hours UTC on a working day; the end may lie beyond 24. */
export interface TrueTerms {
  readonly rate: number;
  readonly weeklyHours: number;
  readonly startHour: number;
  readonly endHour: number;
  readonly daysUntilFree: number;
  /** 0 (A1) … 5 (C2). */
  readonly english: number;
}

export interface Person {
  readonly id: string;
  readonly role: string;
  readonly levels: TrueLevels;
  readonly years: number;
  readonly terms: TrueTerms;
}

/** A skill that a job needs, how well, and how much this founder cares: known to the founder alone. */
export interface Need {
  readonly skillId: string;
  readonly level: number;
  readonly care: number;
  /** Is the level written in the posting? */
  readonly saysLevel: boolean;
}

export interface Job {
  readonly id: string;
  readonly must: readonly Need[];
  readonly nice: readonly Need[];
  readonly rateMax: number;
  readonly weeklyHours: number;
  readonly overlapHours: number;
  readonly zone: 'America/Los_Angeles' | 'America/New_York' | 'Europe/London';
  readonly daysUntilStart: number;
  readonly english: number;
}

export interface World {
  readonly people: readonly Person[];
  readonly jobs: readonly Job[];
}

const ROLES = 24;
export const uuidOf = (kind: number, number: number): string =>
  `0000000${kind}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** People and jobs of the same two dozen roles, drawn anew for every seed. */
export function makeWorld(taxonomy: Taxonomy, random: Random, people: number, jobs: number): World {
  const roles = random.some(
    taxonomy.roles.filter(({ core, usual }) => core.length >= 3 && core.length + usual.length >= 7),
    ROLES,
  );
  const skills = [...new Set(roles.flatMap(({ core, usual }) => [...core, ...usual]))];
  return {
    people: Array.from({ length: people }, (_, index) => {
      const [role, second] = random.some(roles, 2);
      return makePerson(taxonomy, random, uuidOf(1, index), [role!, random.chance(0.3) ? second! : null], skills);
    }),
    jobs: Array.from({ length: jobs }, (_, index) => makeJob(random, uuidOf(2, index), random.pick(roles))),
  };
}

type Role = Taxonomy['roles'][number];

/** Ability moves all levels of a person, experience lifts them, and the rest is luck. A skill brings what it implies, a little less well. */
function makePerson(
  taxonomy: Taxonomy,
  random: Random,
  id: string,
  [role, second]: readonly [Role, Role | null],
  skills: readonly string[],
): Person {
  const ability = random.normal();
  const years = clamp(-Math.log(1 - random.next()) * 4, 0.2, 20);
  const drawn = new Set([
    ...role.core.filter(() => random.chance(0.9)),
    ...role.usual.filter(() => random.chance(0.5)),
    ...(second ? [...second.core, ...second.usual].filter(() => random.chance(0.35)) : []),
    ...random.some(skills, random.whole(0, 3)),
  ]);
  const levels = new Map<string, number>();
  for (const skillId of drawn) {
    const level = clamp(2.2 + 0.8 * ability + 0.35 * Math.sqrt(years) + 0.8 * random.normal(), 0.4, 5);
    levels.set(skillId, Math.max(level, levels.get(skillId) ?? 0));
    for (const [implied, path] of taxonomy.implied(skillId)) {
      const known = level * random.between(0.7, 1) ** (path.length - 1);
      levels.set(implied, Math.max(known, levels.get(implied) ?? 0));
    }
  }
  const startHour = random.pick([3, 4, 4, 5, 9, 11, 13]);
  const terms = {
    rate: Math.round(9 * Math.exp(0.2 * ability + 0.12 * Math.sqrt(years) + 0.35 * random.normal())),
    weeklyHours: random.pick([10, 20, 20, 30, 40, 40]),
    startHour,
    endHour: startHour + random.pick([6, 8, 9]),
    daysUntilFree: random.pick([0, 0, 0, 0, 14, 30, 60, 90]),
    english: clamp(Math.round(2.6 + 1.1 * random.normal()), 0, 5),
  };
  return { id, role: role.id, levels, years, terms };
}

function makeJob(random: Random, id: string, { core, usual }: Role): Job {
  const must = random.some(core, random.whole(2, 4));
  must.push(...random.some(usual, Math.max(0, 3 - must.length)));
  const nice = random.some(
    usual.filter((skillId) => !must.includes(skillId)),
    random.whole(1, 3),
  );
  const need = (skillId: string): Need => ({
    skillId,
    level: random.pick([2, 3, 3, 3, 4, 4]),
    care: -Math.log(1 - random.next()) + 0.2,
    saysLevel: random.chance(0.6),
  });
  return {
    id,
    must: must.map(need),
    nice: nice.map(need),
    rateMax: random.pick([10, 12, 15, 18, 20, 25]),
    weeklyHours: random.pick([20, 20, 30, 40]),
    overlapHours: random.pick([0, 2, 3, 4]),
    zone: random.pick(['America/Los_Angeles', 'America/New_York', 'Europe/London']),
    daysUntilStart: random.pick([0, 7, 30]),
    english: random.pick([2, 3, 3, 4]),
  };
}
