import type { SkillLevel } from '@hunar/kernel';
import type { Taxonomy } from '@hunar/skills';
import type { Found, Span } from '../../text/span';
import { overlaps } from '../../text/span';
import type { ReadJobSkill } from '../job-post-reading';
import { levelOfYears } from './skill-levels';
import { isTechnology } from './technology';
import type { Demand } from './demand-cues';
import type { SkillReading } from './read-skills';

/** A skill with all its places in the post, the one that decides first. */
export interface MergedSkill extends ReadJobSkill {
  readonly name: string;
  readonly kind: 'mustHave' | 'niceToHave' | 'softSkill' | 'mention';
  readonly readings: readonly SkillReading[];
}

const ORDER: readonly Demand[] = ['must', 'nice', 'weak', 'none'];
/** So many skills in a section of requirements, and what is only named elsewhere (stack, tasks) is not taken for asked. */
const ENOUGH = 3;
/** Habits and manners: asked of everybody, told by nobody's profile. */
const SOFT_DOMAIN = 'professional-skills';

/**
 * One entry a skill, in the order in which the post first asks for it. What is only named is asked for as long as the post asks for
 * little else; afterwards a technology is nice to have, and a practice or a field of work only tells of the job. Soft skills stay out unless the job's role is made of them.
 */
export function mergeSkills(
  readings: readonly SkillReading[],
  title: Found<string> | null,
  languages: readonly Span[],
  taxonomy: Pick<Taxonomy, 'byId' | 'roles'>,
): MergedSkill[] {
  const core = coreOf(title?.value ?? '', taxonomy);
  const places = new Map<string, SkillReading[]>();
  for (const reading of readings) {
    if (isLanguage(reading, languages, taxonomy)) continue;
    const demand = title && overlaps(reading, title.span) ? 'must' : reading.demand;
    places.set(reading.id, [...(places.get(reading.id) ?? []), { ...reading, demand }]);
  }
  const isSoft = (id: string): boolean => taxonomy.byId(id)?.domain === SOFT_DOMAIN && !core.has(id);
  const asked = [...places].filter(
    ([id, all]) => !isSoft(id) && all.some(({ demand, section }) => demand === 'must' && section === 'must'),
  ).length;
  const anything = [...places].some(([id, all]) => !isSoft(id) && all.some(({ demand }) => demand !== 'none'));
  return [...places].map(([id, all]) => {
    const sorted = all.toSorted((one, other) => ORDER.indexOf(one.demand) - ORDER.indexOf(other.demand));
    const demand = sorted[0]!.demand;
    const kind = isSoft(id)
      ? 'softSkill'
      : demand === 'weak' && asked >= ENOUGH && !isTechnology(taxonomy.byId(id) ?? { id, parents: [] })
        ? 'mention'
        : kindOf(demand, asked, anything);
    return { skillId: id, name: sorted[0]!.name, kind, ...strictest(sorted), readings: sorted };
  });
}

function kindOf(demand: Demand, asked: number, anything: boolean): MergedSkill['kind'] {
  if (demand === 'must') return 'mustHave';
  if (demand === 'nice') return 'niceToHave';
  if (demand === 'weak') return asked >= ENOUGH ? 'niceToHave' : 'mustHave';
  return anything ? 'mention' : 'mustHave';
}

/** Years and level of the places that ask; a level that no word states follows from the years. */
function strictest(readings: readonly SkillReading[]): { minLevel: SkillLevel | null; years: number | null } {
  const asking = readings.filter(({ demand }) => demand === readings[0]!.demand);
  const years = asking.map((one) => one.years).filter((one) => one !== null);
  const levels = asking.map((one) => one.level).filter((one) => one !== null);
  const most = years.length > 0 ? Math.max(...years) : null;
  return {
    minLevel: levels.length > 0 ? (Math.max(...levels) as SkillLevel) : most === null ? null : levelOfYears(most),
    years: most,
  };
}

/** English as a skill is the language that the draft has a field for. */
const isLanguage = (reading: SkillReading, languages: readonly Span[], taxonomy: Pick<Taxonomy, 'byId'>): boolean =>
  taxonomy.byId(reading.id)?.parents.includes('group:languages-group') === true &&
  /^(?:english|written-english|urdu|spoken-english)$/.test(reading.id) &&
  languages.length > 0;

/** What the role of this title is made of. */
function coreOf(title: string, taxonomy: Pick<Taxonomy, 'roles'>): ReadonlySet<string> {
  const words = title.toLowerCase();
  const roles = taxonomy.roles.filter(({ name, aliases }) =>
    [name, ...aliases].some((label) => words.includes(label.toLowerCase())),
  );
  return new Set(roles.flatMap(({ core }) => core));
}
