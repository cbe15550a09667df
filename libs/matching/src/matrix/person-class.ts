import { EVIDENCE_TIERS, type SkillLevel } from '@hunar/kernel';
import type { HeldSkill } from '../domain/facts';
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

/** By class: the most that level, years and evidence of its people can earn in a job, in hundredths of a point. */
export function classBounds({ wishes, weights, depthWeight }: PreparedJob): Float64Array {
  const bounds = new Float64Array(CLASSES);
  if (depthWeight <= 0) return bounds;
  const [proficiencyWeight, evidenceWeight] = [weights[2]!, weights[3]!];
  for (let code = 0; code < LEVEL_CODES; code += 1) {
    const known = code % LEVELS;
    const mayBeUnknown = code >= LEVELS || known >= KNOWN_WELL;
    let level = 0;
    for (const { minLevel, depthWeight: share } of wishes) {
      const stated = known === 0 ? 0 : levelValue(known as SkillLevel, minLevel);
      level += share * (mayBeUnknown ? Math.max(stated, levelValue(null, minLevel)) : stated);
    }
    for (let years = 0; years < YEARS; years += 1) {
      const proficiency = proficiencyWeight * proficiencyOf(level / depthWeight, years / STEPS);
      for (let tier = 0; tier < TIERS; tier += 1) {
        bounds[(code * YEARS + years) * TIERS + tier] =
          proficiency + evidenceWeight * EVIDENCE_VALUE[EVIDENCE_TIERS[tier]!];
      }
    }
  }
  return bounds;
}
