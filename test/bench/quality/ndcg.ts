const gain = (grade: number): number => 2 ** grade - 1;
const discounted = (grades: readonly number[], depth: number): number =>
  grades.slice(0, depth).reduce((sum, grade, index) => sum + gain(grade) / Math.log2(index + 2), 0);

/** Normalised discounted cumulative gain of the first `depth` (Järvelin & Kekäläinen 2002, with the gains of Burges et al. 2005). */
export function ndcg(scores: readonly number[], grades: readonly number[], depth: number): number {
  const order = scores.map((_, index) => index).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const ideal = discounted(
    grades.toSorted((a, b) => b - a),
    depth,
  );
  return ideal === 0
    ? Number.NaN
    : discounted(
        order.map((index) => grades[index]!),
        depth,
      ) / ideal;
}
