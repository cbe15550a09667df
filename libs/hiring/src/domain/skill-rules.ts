import type { SkillLevel } from '@hunar/kernel';
import type { Sink } from './failure-sink';
import type { JobDraft, SkillDraft } from './job-draft';
import type { JobSkill, JobTerms } from './job-posting';
import type { ReadSkill } from './skill-reading';

export type SkillFailureCode =
  | 'MUST_HAVE_EMPTY'
  | 'SKILLS_TOO_MANY'
  | 'SKILL_UNKNOWN'
  | 'SKILL_AMBIGUOUS'
  | 'SKILL_TWICE'
  | 'SKILL_LEVEL_RANGE'
  | 'REQUIRED_IS_MUST';

const MOST = 20;

/** Both lists of skills: each one known, none twice, a requirement only among the must-haves. */
export function checkSkills(
  draft: Pick<JobDraft, 'mustHave' | 'niceToHave'>,
  readSkill: ReadSkill,
  sink: Sink<SkillFailureCode>,
): Pick<JobTerms, 'mustHave' | 'niceToHave'> {
  const seen = new Set<string>();
  const check = (list: 'mustHave' | 'niceToHave'): JobSkill[] => {
    if (draft[list].length > MOST) sink.add('SKILLS_TOO_MANY', [list], { most: MOST });
    return draft[list].slice(0, MOST).flatMap((wish, index) => {
      const skillId = resolve(wish, [list, index, 'skill'], readSkill, sink);
      if (!isLevel(wish.minLevel)) sink.add('SKILL_LEVEL_RANGE', [list, index, 'minLevel']);
      if (list === 'niceToHave' && wish.required) sink.add('REQUIRED_IS_MUST', [list, index, 'required']);
      if (skillId === null) return [];
      if (seen.has(skillId)) sink.add('SKILL_TWICE', [list, index, 'skill'], { value: wish.skill });
      seen.add(skillId);
      return [{ skillId, minLevel: wish.minLevel as SkillLevel | null, required: wish.required }];
    });
  };
  if (draft.mustHave.length === 0) sink.add('MUST_HAVE_EMPTY', ['mustHave']);
  return { mustHave: check('mustHave'), niceToHave: check('niceToHave') };
}

function resolve(
  { skill }: SkillDraft,
  path: readonly (string | number)[],
  readSkill: ReadSkill,
  sink: Sink<SkillFailureCode>,
): string | null {
  const reading = readSkill(skill);
  if (reading.kind === 'skill') return reading.skillId;
  const value = skill.trim().slice(0, 80);
  if (reading.kind === 'unknown') sink.add('SKILL_UNKNOWN', path, { value });
  else sink.add('SKILL_AMBIGUOUS', path, { value, skills: reading.names.join(', ') });
  return null;
}

const isLevel = (level: number | null): boolean =>
  level === null || (Number.isInteger(level) && level >= 1 && level <= 5);
