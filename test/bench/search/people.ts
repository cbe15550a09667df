import { money, type LanguageLevel, type SkillLevel, type Visibility } from '@hunar/kernel';
import type { Taxonomy } from '@hunar/skills';
import { type ProfileSkill, type ReadTalent, type TalentContribution } from '@hunar/talent';
import { Random } from '../quality/random';
import { nameOf } from './names';
import { type Place, PLACES } from './places';
import { aboutOf, headlineOf } from './prose';
import { COHORTS_OF, ORGANISATION_ID, PROGRAMS } from './programs';
import { cumulated, drawn } from './weights';

/** A generated person, as the talent library reads one. */
export interface Person {
  readonly index: number;
  readonly profile: ReadTalent['profile'];
  readonly contribution: TalentContribution;
}

/** Ids grow with the index: a UUIDv7 of that second, the rest of it made from the index. */
const BORN = Date.UTC(2024, 0, 1);
const NOW = Date.UTC(2026, 10, 1);
const YEAR = 365 * 86_400_000;
const WEEKLY = [10, 15, 20, 25, 30, 35, 40, 45];
const ENGLISH: readonly LanguageLevel[] = ['A2', 'B1', 'B1', 'B2', 'B2', 'B2', 'C1', 'C1', 'C2'];
/** The commonest skill is had by half, the hundredth by one in fifty. */
const ZIPF = 0.9;

/** Everybody of a seed, from the first on; a person is made when asked for, and is always the same. */
export class Crowd {
  private readonly skillIds: readonly string[];
  private readonly skillWeights: Float64Array;
  private readonly places = cumulated(PLACES.map(({ weight }) => weight));

  constructor(
    readonly taxonomy: Taxonomy,
    readonly seed = 42,
  ) {
    this.skillIds = byPopularity(taxonomy);
    this.skillWeights = cumulated(this.skillIds.map((_, rank) => (rank + 1) ** -ZIPF));
  }

  /** Ids are the same whatever the seed. */
  static idOf(index: number): string {
    const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
    const time = hex(BORN + index * 1000, 12);
    const mixed = (Math.imul(index + 1, 0x9e3779b1) >>> 0) & 0xfff;
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(mixed, 3)}-8${hex(mixed, 3)}-${hex(index, 12)}`;
  }

  static indexOf(id: string): number {
    return Number.parseInt(id.slice(-12), 16);
  }

  person(index: number): Person {
    const random = new Random(Math.imul(index + 1, 0x9e3779b1) ^ this.seed);
    for (let turn = 0; turn < 4; turn += 1) random.next();
    const role = this.taxonomy.roles[Math.floor(random.next() ** 2.2 * this.taxonomy.roles.length)]!;
    const enrolled = random.chance(0.6);
    const certified = enrolled && random.chance(0.5);
    const skills = this.skillsOf(random);
    const place = random.chance(0.94) ? drawn(PLACES, this.places, random.next()) : null;
    const years = random.whole(1, 12);
    const subject = {
      role: role.name,
      skills: skills.map(({ skillId }) => this.taxonomy.nameOf(skillId)),
      city: place?.city ?? null,
      years,
    };
    const program = random.pick(PROGRAMS);
    const profile: Person['profile'] = {
      ...unstated(index, Math.floor(NOW - random.next() ** 2 * 2 * YEAR)),
      ...termsOf(place, random),
      accountId: random.chance(0.4) ? accountIdOf(index) : null,
      name: nameOf(random),
      headline: random.chance(0.9) ? headlineOf(subject, random) : null,
      about: random.chance(0.85) ? aboutOf(subject, random) : null,
      skills,
    };
    const contribution: TalentContribution = {
      organisationIds: enrolled ? [ORGANISATION_ID] : [],
      programs: enrolled ? [{ slug: program.slug, name: program.name }] : [],
      cohorts: enrolled ? [random.pick(COHORTS_OF.get(program.id)!)].map(({ id, name }) => ({ id, name })) : [],
      certified,
      certifiedSkillIds: [],
    };
    return { index, profile, contribution };
  }

  /** 4–14 skills, the strongest first as the library reads them. */
  private skillsOf(random: Random): ProfileSkill[] {
    const count = random.whole(4, 14);
    const held = new Map<string, ProfileSkill>();
    while (held.size < count) {
      const skillId = drawn(this.skillIds, this.skillWeights, random.next());
      const proof = random.next();
      held.set(skillId, {
        skillId,
        level: random.chance(0.75) ? (random.whole(1, 5) as SkillLevel) : null,
        years: random.chance(0.5) ? random.whole(0, 20) / 2 : null,
        evidence: proof < 0.7 ? 'claimed' : proof < 0.92 ? 'evidenced' : 'credentialed',
        evidenceUrl: null,
      });
    }
    const order = (skill: ProfileSkill): number => (skill.level ?? 0) * 100 + (skill.years ?? -1);
    return [...held.values()].sort((a, b) => order(b) - order(a) || (a.skillId < b.skillId ? -1 : 1));
  }
}

/** Where somebody lives and on which terms they work. */
function termsOf(place: Place | null, random: Random) {
  const rate = random.chance(0.85) ? money(Math.round((4 + random.next() ** 2 * 66) * 2) / 2, 'USD', 'hour') : null;
  const start = random.whole(6, 15);
  const clock = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`;
  const day = (weekday: number) => ({ weekday, start: clock(start), end: clock(start + 8) });
  const english = { language: 'en', level: random.pick(ENGLISH) };
  return {
    city: place?.city ?? null,
    country: place?.country ?? null,
    timeZone: place?.timeZone ?? null,
    rateAmountMinor: rate?.amountMinor ?? null,
    rateCurrency: rate?.currency ?? null,
    ratePeriod: rate?.period ?? null,
    weeklyHours: random.chance(0.85) ? random.pick(WEEKLY) : null,
    availableFrom: random.chance(0.3) ? dayOf(NOW + random.whole(0, 90) * 86_400_000) : null,
    workingHours: random.chance(0.6) ? [1, 2, 3, 4, 5].map(day) : [],
    languages: random.chance(0.8) ? [english, { language: 'ur', level: 'native' as const }] : [],
    visibility: (random.chance(0.3) ? 'public' : 'founders') as Visibility,
  };
}

/** What no generated person has stated, and when the row was written. */
function unstated(index: number, updatedAt: number) {
  return {
    id: Crowd.idOf(index),
    links: [],
    workHistory: [],
    education: [],
    wishes: null,
    claimedAt: null,
    fieldSources: {},
    demo: false,
    version: 1,
    createdAt: new Date(BORN),
    createdBy: null,
    updatedAt: new Date(updatedAt),
    updatedBy: null,
  };
}

/** The account of a person who has claimed the profile. */
const accountIdOf = (index: number): string => `018c0000-0003-7000-8000-${index.toString(16).padStart(12, '0')}`;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Skills from the one that most roles want to those that no role names. */
function byPopularity(taxonomy: Taxonomy): string[] {
  const wanted = new Map<string, number>();
  for (const { core, usual } of taxonomy.roles) {
    for (const id of core) wanted.set(id, (wanted.get(id) ?? 0) + 3);
    for (const id of usual) wanted.set(id, (wanted.get(id) ?? 0) + 1);
  }
  const order = (id: string): number => wanted.get(id) ?? 0;
  return taxonomy.skills.map(({ id }) => id).sort((a, b) => order(b) - order(a) || (a < b ? -1 : 1));
}
