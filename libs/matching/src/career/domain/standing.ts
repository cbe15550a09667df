import { Evaluation } from '../../domain/evaluation';
import { PART_CODES } from '../../domain/model';
import type { PreparedJob } from '../../domain/prepared-job';
import { prepareTalent } from '../../domain/prepared-talent';
import type { TalentFacts } from '../../domain/facts';
import { compareRanked, type Ranked, tieBreakOf } from '../../domain/tie-break';
import type { CareerStep } from './career-step';

/** An open job and who has to be beaten to come into its top ten; `tenth` null: there are fewer. */
export interface Place {
  readonly job: PreparedJob;
  readonly tenth: { readonly id: string; readonly score: number } | null;
}

/** Rounding moves a total by half a hundredth at most, and so the difference of two by one. */
const ROUNDING = 1;
const PART = Object.fromEntries(PART_CODES.map((code, index) => [code, index]));

/** How somebody stands with one job: their score, and what is missing to the tenth place. */
export class Standing {
  private readonly evaluation: Evaluation;
  private readonly tenth: Ranked | null;
  private readonly tie: number;
  private readonly values: Float64Array;
  private readonly passes: boolean;
  /** Are they in its top ten as they are? */
  readonly isInside: boolean;
  /** Hundredths of a point, as they are. */
  readonly total: number;
  /** By wish: the most that any one skill could add through it, in hundredths. */
  readonly potential: Float64Array;

  constructor(
    readonly place: Place,
    private readonly facts: TalentFacts,
  ) {
    const { job, tenth } = place;
    const tieBreak = tieBreakOf(job.facts.id);
    this.tie = tieBreak(facts.id);
    this.tenth = tenth && { ...tenth, tie: tieBreak(tenth.id) };
    this.evaluation = new Evaluation(job);
    this.total = this.evaluation.run(prepareTalent(facts));
    this.values = this.evaluation.values.slice();
    this.passes = this.evaluation.passesGates();
    this.isInside = this.passes && this.compareWithTenth(this.total) <= 0;
    this.potential = Float64Array.from(job.wishes, (wish) => potentialOf(this.evaluation, wish.index));
  }

  /** Could a step that adds at most so much bring them into the top ten? Never false when it does. */
  mayEnter(gain: number): boolean {
    return this.tenth === null || this.total + gain + ROUNDING >= this.tenth.score;
  }

  /** The most that a step can add which changes one part other than those of skills. */
  mostOf(step: CareerStep): number {
    const index = PART[step.part!]!;
    return this.place.job.weights[index]! * (1 - this.values[index]!);
  }

  /** The gates that they fail now can be passed by a skill alone. */
  get isGated(): boolean {
    return !this.passes;
  }

  /** The total after a step when it brings them into the top ten, else null. */
  totalIfEnters(talent: ReturnType<typeof prepareTalent>): number | null {
    const score = this.evaluation.run(talent);
    return this.evaluation.passesGates() && this.compareWithTenth(score) < 0 ? score : null;
  }

  private compareWithTenth(score: number): number {
    return this.tenth === null ? -1 : compareRanked({ score, tie: this.tie, id: this.facts.id }, this.tenth);
  }
}

function potentialOf(evaluation: Evaluation, index: number): number {
  const { job, credit, proficiency, evidence } = evaluation;
  const wish = job.wishes[index]!;
  const left = (best: { value: number }): number => 1 - best.value;
  const [must, nice, depth, proof] = [
    PART['must_have']!,
    PART['nice_to_have']!,
    PART['level_and_years']!,
    PART['evidence']!,
  ];
  const own = wish.must ? job.weights[must]! / job.mustWeight : job.weights[nice]! / job.niceWeight;
  const deep = wish.depthWeight / job.depthWeight;
  return (
    own * wish.rarity * left(credit[index]!) +
    deep * (job.weights[depth]! * left(proficiency[index]!) + job.weights[proof]! * left(evidence[index]!))
  );
}
