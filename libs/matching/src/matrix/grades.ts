import { EVIDENCE_TIERS, type EvidenceTier, type SkillLevel } from '@hunar/kernel';
import type { HeldSkill } from '../domain/facts';
import { EVIDENCE_VALUE } from '../domain/proficiency';

/** How somebody has a skill, whichever it is. */
export type Grade = Omit<HeldSkill, 'skillId'>;

const TIERS = new Map(EVIDENCE_TIERS.map((tier, index): [EvidenceTier, number] => [tier, index]));

/** The distinct ways to have a skill: level, years and evidence together. */
export class Grades {
  readonly values: Grade[] = [];
  /** What the evidence of each is worth. */
  readonly evidences: number[] = [];
  /** By level and evidence, then by years; NaN stands for unknown years. */
  private readonly indexes: (Map<number, number> | undefined)[] = [];

  constructor(values: readonly Grade[] = []) {
    for (const { level, years, evidence } of values) this.indexOf(level, years, evidence);
  }

  indexOf(level: SkillLevel | null, years: number | null, evidence: EvidenceTier): number {
    const kind = (level ?? 0) * TIERS.size + TIERS.get(evidence)!;
    const known = (this.indexes[kind] ??= new Map());
    let index = known.get(years ?? Number.NaN);
    if (index === undefined) {
      index = this.values.length;
      known.set(years ?? Number.NaN, index);
      this.values.push({ level, years, evidence });
      this.evidences.push(EVIDENCE_VALUE[evidence]);
    }
    return index;
  }
}
