import { type Alternative, FIELD_WEIGHTS, type PlannedTerm, type TextPlan } from '../text-plan';
import { type Bits, bitsFor, forEachBit, hasBit, intersect, unite } from './bits';
import type { MemoryIndex } from './memory-index';

/** Documents and what they score; dead ones may be among them. */
interface Scored {
  readonly found: Bits;
  /** By ordinal. */
  readonly scores: Float32Array;
}

/** What the text finds, and its scores: a document's is the sum over all terms. */
export function textHits(index: MemoryIndex, plan: TextPlan): Scored {
  return together(plan.map((term) => termHits(index, term)));
}

function termHits(index: MemoryIndex, { words, phrases }: PlannedTerm): Scored {
  const typed = together(words.map(({ alternatives }) => bestOf(index, alternatives)));
  if (phrases.length === 0) return typed;
  const instead = bestOf(index, phrases);
  forEachBit(instead.found, (ordinal) => {
    // Where a word of several is missing, what the others scored counts nothing.
    const score = hasBit(typed.found, ordinal) ? typed.scores[ordinal]! : 0;
    typed.scores[ordinal] = Math.max(score, instead.scores[ordinal]!);
  });
  unite(typed.found, instead.found);
  return typed;
}

/** What is in all, with the sum of its scores. */
function together(parts: readonly Scored[]): Scored {
  const [first, ...rest] = parts as [Scored, ...Scored[]];
  for (const { found } of rest) intersect(first.found, found);
  if (rest.length > 0) {
    forEachBit(first.found, (ordinal) => {
      for (const { scores } of rest) first.scores[ordinal]! += scores[ordinal]!;
    });
  }
  return first;
}

function bestOf(index: MemoryIndex, alternatives: readonly Alternative[]): Scored {
  const found = bitsFor(index.size);
  const scores = new Float32Array(index.size);
  for (const { lexeme, prefix, closeness } of alternatives) {
    const byWeights = scoresByWeights(closeness);
    const words = prefix ? index.words.startingWith(lexeme) : [lexeme];
    for (const word of words) index.words.score(word, byWeights, scores, found);
  }
  return { found, scores };
}

/** By a word's weights (as `eachWord` gives them): what the best of them scores. */
function scoresByWeights(closeness: number): Float32Array {
  const weights = Object.values(FIELD_WEIGHTS);
  return Float32Array.from({ length: 16 }, (_, set) => {
    const best = weights.findIndex((__, bit) => (set & (1 << bit)) !== 0);
    return best === -1 ? 0 : closeness * weights[best]!;
  });
}
