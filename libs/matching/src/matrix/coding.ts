import type { HeldSkill, TalentFacts } from '../domain/facts';
import { orderSkills, type PreparedTalent } from '../domain/prepared-talent';
import { type Chunk, SKILL_BITS, SKILL_MASK } from './chunk';
import { setTerm, type TermColumns } from './term-columns';
import type { Vocabulary } from './vocabulary';

const MOST_GRADES = 2 ** (32 - SKILL_BITS);
/** Of one person. */
const MOST_SKILLS = 0xffff;

/** Writes held skills as numbers. @throws RangeError when there are more distinct skills or grades than the numbers can say. */
export function encodeSkills(skills: readonly HeldSkill[], vocabulary: Vocabulary, into: Uint32Array): void {
  if (skills.length > MOST_SKILLS) throw new RangeError('Nobody can have so many skills.');
  let at = 0;
  for (const { skillId, level, years, evidence } of skills) {
    const skill = vocabulary.skills.indexOf(skillId);
    const grade = vocabulary.grades.indexOf(level, years, evidence);
    if (skill > SKILL_MASK || grade >= MOST_GRADES) throw new RangeError('Too many distinct skills for a matrix.');
    into[at++] = (grade << SKILL_BITS) | skill;
  }
}

/** Writes all but the skills. */
export function encodeTerms(facts: TalentFacts, vocabulary: Vocabulary, terms: TermColumns, slot: number): void {
  const { timeZone, workingHours } = facts;
  setTerm(terms, 'rate', slot, vocabulary.rates.indexOf(facts.rate));
  setTerm(terms, 'weeklyHours', slot, vocabulary.weeklyHours.indexOf(facts.weeklyHours));
  setTerm(terms, 'day', slot, vocabulary.days.indexOf(facts.availableFrom));
  setTerm(terms, 'schedule', slot, vocabulary.schedules.indexOf({ timeZone, workingHours }));
  setTerm(terms, 'languages', slot, vocabulary.languages.indexOf(facts.languages));
}

/** A person as they were written, ready to be scored and explained. */
export function decodeTalent(id: string, chunk: Chunk, slot: number, vocabulary: Vocabulary): PreparedTalent {
  const { terms, holdings } = chunk;
  const { rates, weeklyHours, days, schedules, languages } = vocabulary;
  const from = chunk.skillsAt[slot]!;
  const skills: HeldSkill[] = [];
  for (let at = from; at < from + chunk.skillCounts[slot]!; at += 1) {
    const held = holdings[at]!;
    skills.push({
      skillId: vocabulary.skills.ids[held & SKILL_MASK]!,
      ...vocabulary.grades.values[held >>> SKILL_BITS]!,
    });
  }
  const facts: TalentFacts = {
    id,
    skills,
    rate: rates.values[terms.rate[slot]!]!,
    weeklyHours: weeklyHours.values[terms.weeklyHours[slot]!]!,
    availableFrom: days.values[terms.day[slot]!]!,
    ...schedules.values[terms.schedule[slot]!]!,
    languages: languages.values[terms.languages[slot]!]!,
  };
  return {
    facts,
    skills: orderSkills(skills),
    rate: rates.derived[terms.rate[slot]!]!,
    schedule: schedules.derived[terms.schedule[slot]!]!,
    availableDay: days.derived[terms.day[slot]!]!,
  };
}
