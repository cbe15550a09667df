import type { HeldSkill } from './facts';
import { PART_CODES, type PartCode } from './model';
import {
  availabilityPart,
  hoursOf,
  languagePart,
  overlapPart,
  PART_INDEX,
  ratePart,
  startOf,
  valueSkillParts,
} from './part-values';
import type { PreparedJob, PreparedWish } from './prepared-job';
import type { PreparedTalent } from './prepared-talent';
import { EVIDENCE_VALUE, proficiencyValue } from './proficiency';
import type { CreditPath } from './skill-graph';

/** The best that a person has for a wish by one measure; null where nothing earns anything. */
export interface Best {
  value: number;
  held: HeldSkill | null;
  path: CreditPath | null;
}

/**
 * Scores one job against many people without allocating for any of them: each run overwrites the last. Ranking reads `total` alone,
 * explaining reads the rest, so that the two cannot disagree.
 */
export class Evaluation {
  /** Part values 0…1 in the order of `PART_CODES`. */
  readonly values = new Float64Array(PART_CODES.length);
  readonly credit: readonly Best[];
  readonly proficiency: readonly Best[];
  readonly evidence: readonly Best[];
  /** The score in hundredths, 0…10,000. */
  total = 0;
  private readonly creditValues: Float64Array;
  private readonly proficiencyValues: Float64Array;
  private readonly evidenceValues: Float64Array;

  constructor(readonly job: PreparedJob) {
    const nothing = (): Best => ({ value: 0, held: null, path: null });
    this.credit = job.wishes.map(nothing);
    this.proficiency = job.wishes.map(nothing);
    this.evidence = job.wishes.map(nothing);
    const { length } = job.wishes;
    this.creditValues = new Float64Array(length);
    this.proficiencyValues = new Float64Array(length);
    this.evidenceValues = new Float64Array(length);
  }

  /** Scores a person and returns the total. */
  run(talent: PreparedTalent): number {
    this.findBest(talent);
    this.valueSkills();
    this.valueTerms(talent);
    return (this.total = this.totalOf(this.values));
  }

  /** Did the last person pass every `required` wish, with the skill itself or one that implies it? A neighbour does not do. */
  passesGates(): boolean {
    for (const gate of this.job.gates) if (!this.passes(gate)) return false;
    return true;
  }

  passes(gate: PreparedWish): boolean {
    const kind = this.credit[gate.index]!.path?.kind;
    return kind === 'exact' || kind === 'implied';
  }

  /** The total if one part of the last person were worth `value`. */
  totalWith(part: PartCode, value: number): number {
    const values = Float64Array.from(this.values);
    values[PART_INDEX[part]] = value;
    return this.totalOf(values);
  }

  /** Whole hundredths of every amount, and the rounded sum of the fractions: what `apportion` can share out without rest. */
  private totalOf(values: Float64Array): number {
    let whole = 0;
    let fractions = 0;
    for (let part = 0; part < values.length; part += 1) {
      const amount = this.job.weights[part]! * values[part]!;
      const floor = Math.floor(amount);
      whole += floor;
      fractions += amount - floor;
    }
    return whole + Math.round(fractions);
  }

  /** Each measure takes its own best path, so that learning something more never lowers a score. */
  private findBest(talent: PreparedTalent): void {
    for (let wish = 0; wish < this.credit.length; wish += 1) {
      clear(this.credit[wish]!);
      clear(this.proficiency[wish]!);
      clear(this.evidence[wish]!);
    }
    for (const held of talent.skills) {
      for (const { wish, path } of this.job.pathsThrough(held.skillId)) {
        const { credit } = path;
        const better = improve(
          this.proficiency[wish.index]!,
          credit * proficiencyValue(held.level, held.years, wish.minLevel),
          held,
          path,
        );
        improve(this.evidence[wish.index]!, credit * EVIDENCE_VALUE[held.evidence], held, path);
        const best = this.credit[wish.index]!;
        if (credit > best.value || (credit === best.value && better)) set(best, credit, held, path);
      }
    }
  }

  private valueSkills(): void {
    const { job, values, creditValues, proficiencyValues, evidenceValues } = this;
    for (let wish = 0; wish < this.credit.length; wish += 1) {
      creditValues[wish] = this.credit[wish]!.value;
      proficiencyValues[wish] = this.proficiency[wish]!.value;
      evidenceValues[wish] = this.evidence[wish]!.value;
    }
    valueSkillParts(job, creditValues, proficiencyValues, evidenceValues, values);
  }

  private valueTerms({ schedule, rate, availableDay, facts }: PreparedTalent): void {
    const { job, values } = this;
    values[PART_INDEX.overlap] = overlapPart(job, schedule);
    values[PART_INDEX.rate] = ratePart(job, rate);
    const [start, hours] = [startOf(job, availableDay), hoursOf(job, facts.weeklyHours)];
    values[PART_INDEX.availability] = availabilityPart(job, start, hours);
    values[PART_INDEX.language] = languagePart(job, facts.languages);
  }
}

function clear(best: Best): void {
  best.value = 0;
  best.held = null;
  best.path = null;
}

function set(best: Best, value: number, held: HeldSkill, path: CreditPath): void {
  best.value = value;
  best.held = held;
  best.path = path;
}

/** Keeps the greater, the earlier on a tie; says whether it changed. */
function improve(best: Best, value: number, held: HeldSkill, path: CreditPath): boolean {
  if (value <= best.value) return false;
  set(best, value, held, path);
  return true;
}
