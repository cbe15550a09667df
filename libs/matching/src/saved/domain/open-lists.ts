import { Evaluation } from '../../domain/evaluation';
import type { PreparedJob } from '../../domain/prepared-job';
import type { PreparedTalent } from '../../domain/prepared-talent';
import { compareRanked, type Ranked, type TieBreak, tieBreakOf } from '../../domain/tie-break';
import { SAVED_LENGTH } from './saved-list';
import { WishIndex } from './wish-index';
import { ROUNDING, wishWorth, worthWithoutSkills } from './wish-worth';

/** Somebody on a list, with the total in hundredths. */
export interface Placed {
  readonly id: string;
  readonly total: number;
}

interface OpenList {
  readonly slot: number;
  readonly evaluation: Evaluation;
  readonly tieBreak: TieBreak;
  readonly totals: ReadonlyMap<string, number>;
  /** Who has to be beaten; null while there is room. */
  readonly last: Ranked | null;
  /** Hundredths that skills must be worth to somebody who is to beat them. */
  readonly needed: number;
}

/** The lists of all open jobs with what they were made by, so that a changed person is compared with their ends and not with everybody. */
export class OpenLists {
  private readonly lists = new Map<string, OpenList>();
  private readonly bySlot: (OpenList | undefined)[] = [];
  private readonly free: number[] = [];
  private readonly wanting = new WishIndex();
  /** Those onto which somebody without any wanted skill may come. */
  private readonly low = new Set<OpenList>();
  /** On how many lists somebody is. */
  private readonly places = new Map<string, number>();

  constructor(private readonly length = SAVED_LENGTH) {}

  get jobIds(): Iterable<string> {
    return this.lists.keys();
  }

  /** The list that ranking everybody for `job`, as it is prepared, has given: the best first, `length` at most. */
  put(job: PreparedJob, ranked: readonly Placed[]): void {
    const { id: jobId } = job.facts;
    this.delete(jobId);
    const slot = this.free.pop() ?? this.bySlot.length;
    const tieBreak = tieBreakOf(jobId);
    const end = ranked[this.length - 1];
    const last = end === undefined ? null : { score: end.total, tie: tieBreak(end.id), id: end.id };
    const needed = last === null ? 0 : last.score - worthWithoutSkills(job) - ROUNDING;
    const totals = new Map(ranked.map(({ id, total }) => [id, total]));
    const list = { slot, evaluation: new Evaluation(job), tieBreak, totals, last, needed };
    this.lists.set(jobId, list);
    this.bySlot[slot] = list;
    this.wanting.add(slot, job.wishes, (wish) => wishWorth(job, wish));
    if (needed <= 0) this.low.add(list);
    for (const id of totals.keys()) this.places.set(id, (this.places.get(id) ?? 0) + 1);
  }

  delete(jobId: string): void {
    const list = this.lists.get(jobId);
    if (!list) return;
    this.lists.delete(jobId);
    this.bySlot[list.slot] = undefined;
    this.free.push(list.slot);
    this.wanting.delete(list.slot, list.evaluation.job.wishes);
    this.low.delete(list);
    for (const id of list.totals.keys()) {
      const others = this.places.get(id)! - 1;
      if (others > 0) this.places.set(id, others);
      else this.places.delete(id);
    }
  }

  /** The jobs whose lists say something else of a person than ranking anew would, with all else as it was; `talent` null: gone. */
  touchedBy(talentId: string, talent: PreparedTalent | null): string[] {
    const touched: string[] = [];
    for (const list of this.concernedBy(talentId, talent)) {
      const known = list.totals.get(talentId);
      const now = talent === null ? undefined : totalFor(list, talent, known !== undefined);
      if (now !== known) touched.push(list.evaluation.job.facts.id);
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

  /** The lists on which somebody is, and those onto which they may come: everybody else's end is out of reach. */
  private concernedBy(talentId: string, talent: PreparedTalent | null): ReadonlySet<OpenList> {
    const concerned = new Set<OpenList>(talent === null ? [] : this.low);
    if (this.places.has(talentId)) {
      for (const list of this.lists.values()) if (list.totals.has(talentId)) concerned.add(list);
    }
    const held = talent?.skills.map(({ skillId }) => skillId) ?? [];
    this.wanting.forEachReached(held, (slot, most) => {
      const list = this.bySlot[slot]!;
      if (most >= list.needed) concerned.add(list);
    });
    return concerned;
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
