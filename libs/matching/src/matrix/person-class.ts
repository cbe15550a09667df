import { EVIDENCE_TIERS, type SkillLevel } from '@hunar/kernel';
import type { HeldSkill } from '../domain/facts';
import { PART_INDEX } from '../domain/part-values';
import type { PreparedJob } from '../domain/prepared-job';
import { EVIDENCE_VALUE, levelValue, proficiencyOf, yearsValue } from '../domain/proficiency';

/** Years are rounded up to eighths of their value. */
const STEPS = 8;
const YEARS = STEPS + 1;
const TIERS = EVIDENCE_TIERS.length;
const LEVELS = 6;
/** From this level on an unknown one elsewhere is worth no more. */
const KNOWN_WELL = 3;
const LEVEL_CODES = LEVELS + KNOWN_WELL;

/** Classes are below this, so that one byte holds them. */
export const CLASSES = LEVEL_CODES * YEARS * TIERS;

/** What is best in somebody's skills, in one byte: the highest level, the most years, the strongest evidence, each of whichever skill. */
export function classOf(skills: readonly HeldSkill[]): number {
  let level = 0;
  let unknown = false;
  let years = 0;
  let tier = 0;
  for (const skill of skills) {
    if (skill.level === null) unknown = true;
    else if (skill.level > level) level = skill.level;
    years = Math.max(years, Math.ceil(yearsValue(skill.years) * STEPS));
    tier = Math.max(tier, EVIDENCE_TIERS.indexOf(skill.evidence));
  }
  const levelCode = unknown && level < KNOWN_WELL ? LEVELS + level : level;
  return (levelCode * YEARS + years) * TIERS + tier;
}

/** What the best in somebody's skills says of the most that they can earn in a job. */
export interface ClassBounds {
  /** By class: the most that level, years and evidence earn, in hundredths of a point. */
  readonly most: Float64Array;
  /** By class: of what missing skills would cost the best of people, the share that they cost these at least. */
  readonly share: Float64Array;
}

/**
 * A wish that earns the credit c gives at most c · (p + d · w) where p is what having it earns, d what level and evidence earn beside it,
 * and w ≤ 1 how well the class can have it: all together Σ (p + d · w) less Σ (1 − c) · (p + d · w), and p + d · w is at least
 * (p + d) · (1 − r · (1 − w)), with r the greatest d / (p + d) of any wish.
 */
export function classBounds(job: PreparedJob, depthRatio: number): ClassBounds {
  const { wishes, weights, depthWeight } = job;
  const most = new Float64Array(CLASSES);
  const share = new Float64Array(CLASSES).fill(1);
  const [proficiencyWeight, evidenceWeight] = [weights[PART_INDEX.level_and_years]!, weights[PART_INDEX.evidence]!];
  const depth = proficiencyWeight + evidenceWeight;
  if (depth <= 0 || depthWeight <= 0) return { most, share };
  for (let code = 0; code < LEVEL_CODES; code += 1) {
    const levels = wishes.map(({ minLevel }) => bestLevel(code, minLevel));
    const mean = wishes.reduce((sum, wish, index) => sum + wish.depthWeight * levels[index]!, 0) / depthWeight;
    const least = Math.min(...levels);
    for (let years = 0; years < YEARS; years += 1) {
      for (let tier = 0; tier < TIERS; tier += 1) {
        const index = (code * YEARS + years) * TIERS + tier;
        const evidence = evidenceWeight * EVIDENCE_VALUE[EVIDENCE_TIERS[tier]!];
        const earns = (level: number): number => proficiencyWeight * proficiencyOf(level, years / STEPS) + evidence;
        most[index] = earns(mean);
        share[index] = 1 - depthRatio * (1 - earns(least) / depth);
      }
    }
  }
  return { most, share };
}

/** The greatest value that a level of the class can have. */
function bestLevel(code: number, minLevel: SkillLevel | null): number {
  const known = code % LEVELS;
  const stated = known === 0 ? 0 : levelValue(known as SkillLevel, minLevel);
  const mayBeUnknown = code >= LEVELS || known >= KNOWN_WELL;
  return mayBeUnknown ? Math.max(stated, levelValue(null, minLevel)) : stated;
}
