import { Evaluation } from '../../domain/evaluation';
import { PART_CODES } from '../../domain/model';
import type { PreparedJob, PreparedWish } from '../../domain/prepared-job';
import type { PreparedTalent } from '../../domain/prepared-talent';
import { compareRanked, type Ranked, tieBreakOf } from '../../domain/tie-break';
import { ROUNDING, wishWorth } from '../../saved/domain/wish-worth';
import type { CareerStep } from './career-step';

/** An open job and who has to be beaten to come into its top ten; `tenth` null: there are fewer. */
export interface Place {
  /** Of the job. Used for one person after another. */
  readonly evaluation: Evaluation;
  readonly tenth: { readonly id: string; readonly score: number } | null;
}

const PART = Object.fromEntries(PART_CODES.map((code, index) => [code, index]));

/** How somebody stands with one job: their score, and what is missing to the tenth place. */
export class Standing {
  private readonly id: string;
  private readonly tenth: Ranked | null;
  private readonly tie: number;
  private readonly values: Float64Array;
  private readonly passes: boolean;
  /** Are they in its top ten as they are? */
  readonly isInside: boolean;
  /** Hundredths of a point, as they are. */
  readonly total: number;
  private readonly potential: Float64Array;

  constructor(
    private readonly place: Place,
    talent: PreparedTalent,
  ) {
    const { evaluation, tenth } = place;
    const tieBreak = tieBreakOf(this.jobId);
    this.id = talent.facts.id;
    this.tie = tieBreak(this.id);
    this.tenth = tenth && { ...tenth, tie: tieBreak(tenth.id) };
    this.total = evaluation.run(talent);
    this.values = evaluation.values.slice();
    this.passes = evaluation.passesGates();
    this.isInside = this.passes && this.compareWithTenth(this.total) <= 0;
    this.potential = Float64Array.from(this.job.wishes, (wish) => potentialOf(evaluation, wish));
  }

  get job(): PreparedJob {
    return this.place.evaluation.job;
  }

  get jobId(): string {
    return this.job.facts.id;
  }

  /** The most that any one skill could add through a wish, in hundredths. */
  potentialOf(wish: PreparedWish): number {
    return this.potential[wish.index]!;
  }

  /** Could a step that adds at most so much bring them into the top ten? Never false when it does. */
  mayEnter(gain: number): boolean {
    return this.tenth === null || this.total + gain + ROUNDING >= this.tenth.score;
  }

  /** The most that a step can add which changes one part other than those of skills. */
  mostOf(step: CareerStep): number {
    const index = PART[step.part!]!;
    return this.job.weights[index]! * (1 - this.values[index]!);
  }

  /** The gates that they fail now can be passed by a skill alone. */
  get isGated(): boolean {
    return !this.passes;
  }

  /** The total after a step when it brings them into the top ten, else null. */
  totalIfEnters(talent: PreparedTalent): number | null {
    const { evaluation } = this.place;
    const score = evaluation.run(talent);
    return evaluation.passesGates() && this.compareWithTenth(score) < 0 ? score : null;
  }

  private compareWithTenth(score: number): number {
    return this.tenth === null ? -1 : compareRanked({ score, tie: this.tie, id: this.id }, this.tenth);
  }
}

const potentialOf = ({ job, credit, proficiency, evidence }: Evaluation, wish: PreparedWish): number =>
  wishWorth(job, wish, {
    credit: credit[wish.index]!,
    proficiency: proficiency[wish.index]!,
    evidence: evidence[wish.index]!,
  });
