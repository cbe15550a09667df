import type { Best } from '../../domain/evaluation';
import { PART_CODES, type PartCode } from '../../domain/model';
import type { PreparedJob, PreparedWish } from '../../domain/prepared-job';

/** Rounding moves a total by half a hundredth at most, and so the difference of two by one. */
export const ROUNDING = 1;

const SKILL_PARTS: ReadonlySet<PartCode> = new Set(['must_have', 'nice_to_have', 'level_and_years', 'evidence']);

/** The most that somebody scores to whom no wanted skill is worth anything, in hundredths. */
export const worthWithoutSkills = ({ weights }: PreparedJob): number =>
  PART_CODES.reduce((sum, code, index) => (SKILL_PARTS.has(code) ? sum : sum + weights[index]!), 0);

const PART = Object.fromEntries(PART_CODES.map((code, index) => [code, index])) as Record<PartCode, number>;

/** What is earned for a wish already, by each measure. */
interface Earned {
  readonly credit: Pick<Best, 'value'>;
  readonly proficiency: Pick<Best, 'value'>;
  readonly evidence: Pick<Best, 'value'>;
}
const NONE = { value: 0 };
const NOTHING: Earned = { credit: NONE, proficiency: NONE, evidence: NONE };

/** The most that a wish can still add to a score, beside what is earned for it already; in hundredths. */
export function wishWorth(job: PreparedJob, wish: PreparedWish, earned: Earned = NOTHING): number {
  const { weights } = job;
  const left = ({ value }: Pick<Best, 'value'>): number => 1 - value;
  const possession = wish.must
    ? weights[PART.must_have]! / job.mustWeight
    : weights[PART.nice_to_have]! / job.niceWeight;
  const depth =
    weights[PART.level_and_years]! * left(earned.proficiency) + weights[PART.evidence]! * left(earned.evidence);
  return possession * wish.rarity * left(earned.credit) + (wish.depthWeight / job.depthWeight) * depth;
}
