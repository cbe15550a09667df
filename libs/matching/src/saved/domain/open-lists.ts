import { Evaluation } from '../../domain/evaluation';
import type { PreparedJob } from '../../domain/prepared-job';
import type { PreparedTalent } from '../../domain/prepared-talent';
import { compareRanked, type Ranked, type TieBreak, tieBreakOf } from '../../domain/tie-break';
import { SAVED_LENGTH } from './saved-list';

/** Somebody on a list, with the total in hundredths. */
export interface Placed {
  readonly id: string;
  readonly total: number;
}

interface OpenList {
  readonly evaluation: Evaluation;
  readonly tieBreak: TieBreak;
  readonly totals: ReadonlyMap<string, number>;
  /** Who has to be beaten; null while there is room. */
  readonly last: Ranked | null;
}

/** The lists of all open jobs with what they were made by, so that a changed person is compared with their ends and not with everybody. */
export class OpenLists {
  private readonly lists = new Map<string, OpenList>();

  get jobIds(): Iterable<string> {
    return this.lists.keys();
  }

  get size(): number {
    return this.lists.size;
  }

  /** The list that ranking everybody for `job`, as it is prepared, has given: the best first, 100 at most. */
  put(job: PreparedJob, ranked: readonly Placed[]): void {
    const { id } = job.facts;
    const tieBreak = tieBreakOf(id);
    const last = ranked[SAVED_LENGTH - 1];
    this.lists.set(id, {
      evaluation: new Evaluation(job),
      tieBreak,
      totals: new Map(ranked.map((placed) => [placed.id, placed.total])),
      last: last === undefined ? null : { score: last.total, tie: tieBreak(last.id), id: last.id },
    });
  }

  delete(jobId: string): void {
    this.lists.delete(jobId);
  }

  /** The jobs whose lists say something else of a person than ranking anew would, with all else as it was; `talent` null: gone. */
  touchedBy(talentId: string, talent: PreparedTalent | null): string[] {
    const touched: string[] = [];
    for (const [jobId, list] of this.lists) {
      const known = list.totals.get(talentId);
      if (known === undefined && talent === null) continue;
      if (talent === null || totalFor(list, talent, known !== undefined) !== known) touched.push(jobId);
    }
    return touched;
  }

  /** The jobs that would be prepared in another way today: a wanted skill has become rarer or commoner. */
  drifted(rarity: (skillId: string) => number): string[] {
    const drifted: string[] = [];
    for (const [jobId, { evaluation }] of this.lists) {
      if (evaluation.job.wishes.some((wish) => wish.rarity !== rarity(wish.skillId))) drifted.push(jobId);
    }
    return drifted;
  }
}

/** The total with which a person is on the list; undefined when they are not. */
function totalFor(
  { evaluation, last, tieBreak }: OpenList,
  talent: PreparedTalent,
  listed: boolean,
): number | undefined {
  const score = evaluation.run(talent);
  if (!evaluation.passesGates()) return undefined;
  if (listed || last === null) return score;
  const { id } = talent.facts;
  return compareRanked({ score, tie: tieBreak(id), id }, last) < 0 ? score : undefined;
}
