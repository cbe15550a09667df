import type { Tier, WishTiers } from './wish-tiers';

/** How a chunk is searched under a budget of loss. */
export interface Plan {
  /** Whoever is in no set of one of these lists loses more than the budget. */
  readonly required: readonly Tier['sets'][];
  /** What else costs how many hundredths of a point for whoever is in none of the sets; the greatest loss first. */
  readonly losses: readonly Tier[];
}

/** Plans for a budget in hundredths of a point; wishes come heaviest first. */
export function planFor(wishes: readonly WishTiers[], budget: number): Plan {
  const required: Tier['sets'][] = [];
  const losses: Tier[] = [];
  const open: WishTiers[] = [];
  for (const wish of wishes) {
    let lost = 0;
    let isRequired = false;
    for (const { sets, loss } of wish.tiers) {
      if (loss > budget) {
        required.push(sets);
        isRequired = true;
        break;
      }
      losses.push({ sets, loss: loss - lost });
      lost = loss;
    }
    if (!isRequired) open.push(wish);
  }
  return {
    required: [...required, ...groupsOf(open, budget)],
    losses: losses.sort((a, b) => b.loss - a.loss),
  };
}

/**
 * Wishes of which nobody may miss all: as many groups as can be made whose losses together exceed the budget, each the heaviest wish that
 * is left with the lightest ones that suffice.
 */
function groupsOf(wishes: readonly WishTiers[], budget: number): Tier['sets'][] {
  const left = [...wishes];
  const groups: Tier['sets'][] = [];
  while (left.length > 1) {
    const group = [left.shift()!];
    let sum = lossOf(group[0]!);
    while (sum <= budget && left.length > 0) {
      const enough = left.findLastIndex((wish) => sum + lossOf(wish) > budget);
      const [next] = left.splice(enough < 0 ? left.length - 1 : enough, 1);
      group.push(next!);
      sum += lossOf(next!);
    }
    if (sum <= budget) break;
    groups.push(tightened(group, sum - budget));
  }
  return groups;
}

/** The sets of a group, of each wish the best tier for which the group's losses still exceed the budget. */
function tightened(group: readonly WishTiers[], excess: number): Tier['sets'] {
  let spare = excess;
  const sets = group.flatMap(({ tiers }) => {
    const whole = tiers.at(-1)!;
    const tier = tiers.find(({ loss }) => whole.loss - loss < spare) ?? whole;
    spare -= whole.loss - tier.loss;
    return tier.sets;
  });
  return [...new Set(sets)];
}

const lossOf = ({ tiers }: WishTiers): number => tiers.at(-1)!.loss;
