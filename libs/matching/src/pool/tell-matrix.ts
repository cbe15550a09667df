import type { ScorableTalent } from '@hunar/talent';
import type { TalentMatrix } from '../matrix/talent-matrix';

/** Those whom founders may see; nobody else is in the pool, nor counted by it. */
export const isForFounders = ({ audience }: Pick<ScorableTalent, 'audience'>): boolean => audience.includes('founders');

/** Makes the matrix say of `ids` what was read of them; who was not found or may not be seen goes. */
export function tellMatrix(matrix: TalentMatrix, ids: readonly string[], read: readonly ScorableTalent[]): void {
  const seen = new Map(read.filter(isForFounders).map(({ facts }) => [facts.id, facts]));
  for (const id of ids) {
    const facts = seen.get(id);
    if (facts) matrix.upsert(facts);
    else matrix.remove(id);
  }
}
