/** Bounds of a wanted skill's weight within its part: no skill counts more than three common ones. */
export const COMMON_WEIGHT = 1;
export const RARE_WEIGHT = 3;

/**
 * Inverse document frequency (Spärck Jones 1972) with the smoothing of BM25 (Robertson & Zaragoza 2009; never negative, as in Lucene):
 * idf = ln(1 + (N − n + 0.5) / (n + 0.5)), where n of N live profiles have the skill.
 */
export function inverseFrequency(holders: number, poolSize: number): number {
  return Math.log(1 + (poolSize - holders + 0.5) / (holders + 0.5));
}

const IDF_OF_HALF = Math.log(2);
const IDF_OF_ONE_IN_A_THOUSAND = Math.log(1000);

/**
 * A wanted skill's weight: 1 when half the pool or more have it, 3 when one in a thousand or fewer do, linear in idf between:
 * 1 + 2 · clamp((idf − ln 2) / (ln 1000 − ln 2), 0, 1). An empty pool gives 1.
 */
export function rarityWeight(holders: number, poolSize: number): number {
  const position = (inverseFrequency(holders, poolSize) - IDF_OF_HALF) / (IDF_OF_ONE_IN_A_THOUSAND - IDF_OF_HALF);
  return COMMON_WEIGHT + (RARE_WEIGHT - COMMON_WEIGHT) * Math.min(1, Math.max(0, position));
}
