import { availabilityValue } from './availability';
import { languageValue } from './language';
import { PART_CODES, type PartCode } from './model';
import { overlapValue } from './overlap';
import type { PreparedJob, PreparedWish } from './prepared-job';
import type { PreparedTalent } from './prepared-talent';
import { EVIDENCE_VALUE, proficiencyValue } from './proficiency';
import { convertRate, rateValue } from './rate';
import type { HeldSkill } from './facts';
import type { Schedule } from './schedule';
import type { CreditPath } from './skill-graph';

/** The best that a person has for a wish by one measure; null where nothing earns anything. */
export interface Best {
  value: number;
  held: HeldSkill | null;
  path: CreditPath | null;
}

const INDEX = Object.fromEntries(PART_CODES.map((code, index) => [code, index])) as Record<PartCode, number>;

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

  constructor(readonly job: PreparedJob) {
    const nothing = (): Best => ({ value: 0, held: null, path: null });
    this.credit = job.wishes.map(nothing);
    this.proficiency = job.wishes.map(nothing);
    this.evidence = job.wishes.map(nothing);
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
    values[INDEX[part]] = value;
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
    const { job, values } = this;
    let must = 0;
    let nice = 0;
    let proficiency = 0;
    let evidence = 0;
    for (const wish of job.wishes) {
      const credit = wish.rarity * this.credit[wish.index]!.value;
      if (wish.must) must += credit;
      else nice += credit;
      proficiency += wish.depthWeight * this.proficiency[wish.index]!.value;
      evidence += wish.depthWeight * this.evidence[wish.index]!.value;
    }
    values[INDEX.must_have] = mean(must, job.mustWeight);
    values[INDEX.nice_to_have] = mean(nice, job.niceWeight);
    values[INDEX.level_and_years] = mean(proficiency, job.depthWeight);
    values[INDEX.evidence] = mean(evidence, job.depthWeight);
  }

  private valueTerms(talent: PreparedTalent): void {
    const { job, values } = this;
    const { rateMax, overlapHours } = job;
    const { language } = job.facts;
    values[INDEX.overlap] = overlapHours === null ? 0 : overlapValue(statedOverlap(job, talent.schedule), overlapHours);
    const rate = rateMax && talent.rate && convertRate(talent.rate, rateMax.currency, job.exchange);
    values[INDEX.rate] = rateMax === null ? 0 : rateValue(rate, rateMax.amount);
    values[INDEX.availability] = availabilityValue(
      talent.availableDay,
      job.startDay,
      talent.facts.weeklyHours,
      job.weeklyHours,
    );
    values[INDEX.language] = language === null ? 0 : languageValue(talent.facts.languages, language);
  }
}

/** Mean hours per working day in common; null when the person has not stated their zone or their hours. */
export const statedOverlap = (job: PreparedJob, person: Schedule | null): number | null =>
  person === null || person.assumed ? null : job.hoursWith(person);

const mean = (sum: number, weight: number): number => (weight > 0 ? Math.min(1, sum / weight) : 0);

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
