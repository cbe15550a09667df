import { PART_INDEX } from '../domain/part-values';
import type { PreparedJob, PreparedWish } from '../domain/prepared-job';
import { NO_SET } from './skill-sets';
import type { Vocabulary } from './vocabulary';

/** People who earn something for a wish: those in any of the sets. */
export interface Tier {
  readonly sets: readonly number[];
  /** Hundredths of a point that whoever is in none of them loses, at least. */
  readonly loss: number;
}

/** A wish as sets of people, each tier within the next: who has the skill, who has it by implication too, who has a neighbour too. */
export interface WishTiers {
  readonly wish: PreparedWish;
  /** Best first; the loss grows from tier to tier. */
  readonly tiers: readonly Tier[];
  /** Who passes when the wish is a gate: null when nobody does. */
  readonly having: number | null;
}

/** The tiers of every wish of a job, the heaviest wish first. */
export function wishTiers(job: PreparedJob, { skills }: Vocabulary): WishTiers[] {
  const of = (wish: PreparedWish): WishTiers => {
    const skill = skills.find(wish.skillId);
    const [exact, having] = [skills.exact(skill), skills.having(skill)];
    const neighbours: number[] = [];
    let implied = 0;
    let neighbouring = 0;
    for (const { through, kind, credit } of wish.paths.values()) {
      const other = skills.find(through);
      if (other < 0) continue;
      if (kind === 'implied') implied = Math.max(implied, credit);
      if (kind !== 'neighbouring') continue;
      neighbouring = Math.max(neighbouring, credit);
      neighbours.push(skills.exact(other));
    }
    const amount = amountOf(job, wish);
    const known = having === NO_SET ? [] : [having];
    const tiers: Tier[] = [];
    if (exact !== NO_SET && exact !== having) {
      tiers.push({ sets: [exact], loss: amount * (1 - Math.max(implied, neighbouring)) });
    }
    if (known.length > 0) tiers.push({ sets: known, loss: amount * (1 - neighbouring) });
    if (neighbours.length > 0) tiers.push({ sets: [...known, ...neighbours], loss: amount });
    if (tiers.length === 0) tiers.push({ sets: [], loss: amount });
    return { wish, tiers, having: having === NO_SET ? null : having };
  };
  return job.wishes.map(of).sort((a, b) => b.tiers.at(-1)!.loss - a.tiers.at(-1)!.loss);
}

/** The greatest share of what a wish can earn that is level, years and evidence. */
export const depthRatioOf = (job: PreparedJob): number =>
  job.wishes.reduce((most, wish) => Math.max(most, depthOf(job, wish) / amountOf(job, wish)), 0);

/** The most that a wish can earn in all four skill parts, in hundredths of a point. */
function amountOf(job: PreparedJob, wish: PreparedWish): number {
  const { weights, mustWeight, niceWeight } = job;
  const possession = wish.must
    ? (weights[PART_INDEX.must_have]! * wish.rarity) / mustWeight
    : (weights[PART_INDEX.nice_to_have]! * wish.rarity) / niceWeight;
  return possession + depthOf(job, wish);
}

const depthOf = ({ weights, depthWeight }: PreparedJob, wish: PreparedWish): number =>
  ((weights[PART_INDEX.level_and_years]! + weights[PART_INDEX.evidence]!) * wish.depthWeight) / depthWeight;
