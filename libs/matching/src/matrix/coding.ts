import type { HeldSkill, TalentFacts } from '../domain/facts';
import { orderSkills, type PreparedTalent } from '../domain/prepared-talent';
import {
  type Chunk,
  DAY,
  LANGUAGES,
  RATE,
  ROW,
  SCHEDULE,
  SKILL_BITS,
  SKILL_MASK,
  SKILLS,
  SKILLS_AT,
  WEEKLY_HOURS,
} from './chunk';
import type { Vocabulary } from './vocabulary';

const MOST_GRADES = 2 ** (32 - SKILL_BITS);

/** Writes held skills as numbers. @throws RangeError when there are more distinct skills or grades than the numbers can say. */
export function encodeSkills(skills: readonly HeldSkill[], vocabulary: Vocabulary, into: Uint32Array): void {
  let at = 0;
  for (const { skillId, level, years, evidence } of skills) {
    const skill = vocabulary.skills.indexOf(skillId);
    const grade = vocabulary.grades.indexOf(level, years, evidence);
    if (skill > SKILL_MASK || grade >= MOST_GRADES) throw new RangeError('Too many distinct skills for a matrix.');
    into[at++] = (grade << SKILL_BITS) | skill;
  }
}

/** Writes all but the skills into a row that begins at `row`. */
export function encodeTerms(facts: TalentFacts, vocabulary: Vocabulary, rows: Uint32Array, row: number): void {
  rows[row + RATE] = vocabulary.rates.indexOf(facts.rate);
  rows[row + WEEKLY_HOURS] = vocabulary.weeklyHours.indexOf(facts.weeklyHours);
  rows[row + DAY] = vocabulary.days.indexOf(facts.availableFrom);
  rows[row + SCHEDULE] = vocabulary.schedules.indexOf({ timeZone: facts.timeZone, workingHours: facts.workingHours });
  rows[row + LANGUAGES] = vocabulary.languages.indexOf(facts.languages);
}

/** A person as they were written, ready to be scored and explained. */
export function decodeTalent(id: string, chunk: Chunk, slot: number, vocabulary: Vocabulary): PreparedTalent {
  const { rows, holdings } = chunk;
  const row = slot * ROW;
  const { rates, weeklyHours, days, schedules, languages } = vocabulary;
  const from = rows[row + SKILLS_AT]!;
  const skills: HeldSkill[] = [];
  for (let at = from; at < from + rows[row + SKILLS]!; at += 1) {
    const held = holdings[at]!;
    skills.push({
      skillId: vocabulary.skills.ids[held & SKILL_MASK]!,
      ...vocabulary.grades.values[held >>> SKILL_BITS]!,
    });
  }
  const facts: TalentFacts = {
    id,
    skills,
    rate: rates.values[rows[row + RATE]!]!,
    weeklyHours: weeklyHours.values[rows[row + WEEKLY_HOURS]!]!,
    availableFrom: days.values[rows[row + DAY]!]!,
    ...schedules.values[rows[row + SCHEDULE]!]!,
    languages: languages.values[rows[row + LANGUAGES]!]!,
  };
  return {
    facts,
    skills: orderSkills(skills),
    rate: rates.derived[rows[row + RATE]!]!,
    schedule: schedules.derived[rows[row + SCHEDULE]!]!,
    availableDay: days.derived[rows[row + DAY]!]!,
  };
}
