import type { SkillLevel } from '@hunar/kernel';
import { Evaluation } from './evaluation';
import type { HeldSkill, TalentFacts } from './facts';
import type { Gap, GapCode, PartScore, Reason, ReasonCode, SkillCredit } from './match';
import type { PreparedJob } from './prepared-job';
import { prepareTalent } from './prepared-talent';

/** The level that "learn it" stands for when the job names none: working. */
export const LEARNT_LEVEL: SkillLevel = 3;

/** Less is noise, which nobody should ask or be asked about: 0.2 points, in hundredths. */
export const LEAST_GAIN = 20;

/**
 * What would raise a score by 0.2 points or more, each by how much: the facts are changed in that one thing and scored again. Largest
 * gain first.
 */
export function findGaps(job: PreparedJob, facts: TalentFacts, parts: readonly PartScore[], total: number): Gap[] {
  const trial = new Evaluation(job);
  const gainOf = (changed: Partial<TalentFacts>): number => trial.run(prepareTalent({ ...facts, ...changed })) - total;
  const gaps = [...skillGaps(facts, parts, gainOf), ...termGaps(job, facts, parts, gainOf)];
  return gaps.filter((gap) => gap.gain >= LEAST_GAIN).sort((a, b) => b.gain - a.gain);
}

type GainOf = (changed: Partial<TalentFacts>) => number;

function skillGaps(facts: TalentFacts, parts: readonly PartScore[], gainOf: GainOf): Gap[] {
  const possession = parts.filter((part) => part.code === 'must_have' || part.code === 'nice_to_have');
  return possession.flatMap((part) =>
    part.skills.flatMap((skill): Gap[] => {
      const params = { skill: skill.skill.name, ...(skill.through && { through: skill.through.name }) };
      if (skill.credit !== 'exact') {
        const learnt: HeldSkill = {
          skillId: skill.skill.id,
          level: skill.wantedLevel ?? LEARNT_LEVEL,
          years: null,
          evidence: 'claimed',
        };
        const code = `gap.skill_${skill.credit}` as const;
        return [{ code, part: part.code, params, gain: gainOf({ skills: [...facts.skills, learnt] }) }];
      }
      return [...levelGap(skill, facts, gainOf), ...evidenceGap(skill, facts, gainOf)];
    }),
  );
}

const withSkill = (facts: TalentFacts, id: string, change: Partial<HeldSkill>): Partial<TalentFacts> => ({
  skills: facts.skills.map((held) => (held.skillId === id ? { ...held, ...change } : held)),
});

function levelGap(skill: SkillCredit, facts: TalentFacts, gainOf: GainOf): Gap[] {
  const wantedLevel = skill.wantedLevel;
  const part = 'level_and_years';
  if (skill.level === null) {
    const level = wantedLevel ?? LEARNT_LEVEL;
    const gain = gainOf(withSkill(facts, skill.skill.id, { level }));
    return [{ code: 'gap.level_unknown', part, params: { skill: skill.skill.name, wantedLevel: level }, gain }];
  }
  if (wantedLevel === null || skill.level >= wantedLevel) return [];
  const gain = gainOf(withSkill(facts, skill.skill.id, { level: wantedLevel }));
  return [
    { code: 'gap.level_below', part, params: { skill: skill.skill.name, level: skill.level, wantedLevel }, gain },
  ];
}

function evidenceGap(skill: SkillCredit, facts: TalentFacts, gainOf: GainOf): Gap[] {
  if (skill.evidence !== 'claimed') return [];
  const gain = gainOf(withSkill(facts, skill.skill.id, { evidence: 'evidenced' }));
  return [{ code: 'gap.evidence_claimed', part: 'evidence', params: { skill: skill.skill.name }, gain }];
}

/** Reasons of the parts that are not skills, and the gap that each stands for. */
const TERM_GAPS: Partial<Record<ReasonCode, GapCode>> = {
  'overlap.short': 'gap.overlap_short',
  'overlap.none': 'gap.overlap_none',
  'overlap.unstated': 'gap.overlap_unstated',
  'overlap.unknown': 'gap.overlap_unknown',
  'rate.above': 'gap.rate_above',
  'rate.unstated': 'gap.rate_unstated',
  'rate.fixed': 'gap.rate_incomparable',
  'rate.inconvertible': 'gap.rate_incomparable',
  'start.late': 'gap.start_late',
  'start.unknown': 'gap.start_unknown',
  'hours.short': 'gap.hours_short',
  'hours.unknown': 'gap.hours_unknown',
  'language.below': 'gap.language_below',
  'language.unknown': 'gap.language_unknown',
};

function termGaps(job: PreparedJob, facts: TalentFacts, parts: readonly PartScore[], gainOf: GainOf): Gap[] {
  return parts.flatMap((part) =>
    part.reasons.flatMap((reason): Gap[] => {
      const code = TERM_GAPS[reason.code];
      return code ? [{ code, part: part.code, params: reason.params, gain: gainOf(mended(job, facts, reason)) }] : [];
    }),
  );
}

/** The facts with the one term as the job wants it. */
function mended(job: PreparedJob, facts: TalentFacts, reason: Reason): Partial<TalentFacts> {
  const [term] = reason.code.split('.');
  if (term === 'rate') return { rate: job.facts.rateMax };
  if (term === 'start') return { availableFrom: job.startDate };
  if (term === 'hours') return { weeklyHours: job.weeklyHours };
  if (term === 'language') return { languages: [...facts.languages, job.facts.language!] };
  return { timeZone: job.schedule!.timeZone, workingHours: job.schedule!.hours };
}
