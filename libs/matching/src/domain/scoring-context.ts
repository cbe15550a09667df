import type { PartWeights } from './model';
import type { OverlapCalculator } from '@hunar/kernel';
import type { ExchangeTable } from './rate';
import type { SkillGraph } from './skill-graph';

/** What a score depends on beside the job and the person. The same context gives the same score, always. */
export interface ScoringContext {
  readonly graph: SkillGraph;
  /** A wanted skill's weight, 1…3, from its frequency in the live pool (`rarityWeight`). */
  readonly rarity: (skillId: string) => number;
  readonly now: Date;
  /** For rates in other currencies than the job's; without it they are neutral. */
  readonly exchange?: ExchangeTable | null;
  /** Before the job's emphasis; default: `DEFAULT_WEIGHTS`. Only their proportions matter. */
  readonly weights?: PartWeights;
  /** Pass a long-lived one to share what it remembers; results do not depend on it. */
  readonly overlaps?: OverlapCalculator;
}

/** All of a scoring context but the rarity, which comes from the pool. */
export type RankingContext = Omit<ScoringContext, 'rarity'>;
