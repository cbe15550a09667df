import { apportion } from './apportion';
import { Evaluation } from './evaluation';
import type { JobFacts, TalentFacts } from './facts';
import { findGaps } from './gaps';
import type { MatchScore, PartScore, SkillCredit } from './match';
import { MODEL_VERSION, PART_CODES, type PartCode } from './model';
import { prepareJob } from './prepared-job';
import { prepareTalent, type PreparedTalent } from './prepared-talent';
import { REASONS } from './reasons';
import type { ScoringContext } from './scoring-context';
import { skillCredits } from './skill-credits';

/** Scores one person for one job, with parts, reasons and gaps. Pure: equal arguments give equal results. */
export function score(job: JobFacts, talent: TalentFacts, context: ScoringContext): MatchScore {
  return explainScore(new Evaluation(prepareJob(job, context)), prepareTalent(talent));
}

/**
 * Scores a person and says of what the score is made: contribution = weight · value, rounded so that the parts sum to the total
 * exactly (largest remainder).
 */
export function explainScore(evaluation: Evaluation, talent: PreparedTalent): MatchScore {
  const total = evaluation.run(talent);
  const { job, values } = evaluation;
  const contributions = apportion(
    PART_CODES.map((_, index) => job.weights[index]! * values[index]!),
    total,
  );
  const parts = PART_CODES.flatMap((code, index): PartScore[] => {
    const weight = job.weights[index]!;
    if (weight === 0) return [];
    const value = values[index]!;
    const skills = skillsOf(evaluation, code);
    return [
      {
        code,
        value,
        weight,
        contribution: contributions[index]!,
        reasons: REASONS[code](job, talent, value, skills),
        skills,
      },
    ];
  });
  const gatesFailed = job.gates.filter((gate) => !evaluation.passes(gate));
  return {
    modelVersion: MODEL_VERSION,
    jobId: job.facts.id,
    talentId: talent.facts.id,
    total,
    parts,
    gaps: findGaps(job, talent.facts, parts, total),
    gatesFailed: gatesFailed.map(({ skillId }) => ({ id: skillId, name: job.nameOf(skillId) })),
  };
}

function skillsOf(evaluation: Evaluation, part: PartCode): SkillCredit[] {
  const { wishes } = evaluation.job;
  switch (part) {
    case 'must_have':
      return skillCredits(
        evaluation,
        wishes.filter((wish) => wish.must),
        'credit',
      );
    case 'nice_to_have':
      return skillCredits(
        evaluation,
        wishes.filter((wish) => !wish.must),
        'credit',
      );
    case 'level_and_years':
      return skillCredits(evaluation, wishes, 'proficiency');
    case 'evidence':
      return skillCredits(evaluation, wishes, 'evidence');
    default:
      return [];
  }
}
