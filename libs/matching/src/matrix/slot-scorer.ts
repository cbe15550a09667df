import { valueSkillParts } from '../domain/part-values';
import type { PreparedJob } from '../domain/prepared-job';
import { EVIDENCE_VALUE, proficiencyValue } from '../domain/proficiency';
import { type Chunk, ROW, SKILL_BITS, SKILL_MASK, SKILLS, SKILLS_AT } from './chunk';
import { TermTables } from './term-tables';
import type { Vocabulary } from './vocabulary';

/** Lists of skills whose worth is remembered: alike people share a list. */
const REMEMBERED = 1024;
const LEVELS = 6;

/** Scores one job against people's columns: the totals of `Evaluation`, bit for bit. */
export class SlotScorer {
  readonly terms: TermTables;
  /** By skill: 1 + the place of its first path in `wishes` and `credits`, 0 for a skill that earns nothing. */
  private readonly first: Int32Array;
  private readonly next: number[] = [];
  private readonly wishes: number[] = [];
  private readonly credits: number[] = [];
  private readonly credit: Float64Array;
  private readonly proficiency: Float64Array;
  private readonly evidence: Float64Array;
  private readonly values = new Float64Array(4);
  /** `proficiencyValue` by wished level and grade. */
  private readonly proficiencies: Float64Array[] = [];
  private readonly minLevels: Float64Array[];
  private chunk: Chunk | null = null;
  private readonly known = new Float64Array(REMEMBERED);
  private readonly wholes = new Int32Array(REMEMBERED);
  private readonly fractions = new Float64Array(REMEMBERED);

  constructor(
    readonly job: PreparedJob,
    private readonly vocabulary: Vocabulary,
  ) {
    this.terms = new TermTables(job, vocabulary);
    const { length } = job.wishes;
    [this.credit, this.proficiency, this.evidence] = [0, 1, 2].map(() => new Float64Array(length)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    this.first = new Int32Array(vocabulary.skills.ids.length);
    this.minLevels = job.wishes.map(({ minLevel }) => this.proficienciesOf(minLevel ?? 0));
    for (const { index, paths } of job.wishes) {
      for (const { through, credit } of paths.values()) {
        const skill = vocabulary.skills.find(through);
        if (skill < 0) continue;
        this.wishes.push(index);
        this.credits.push(credit);
        this.next.push(this.first[skill]!);
        this.first[skill] = this.wishes.length;
      }
    }
  }

  /** The total of the person in a slot of a chunk, in hundredths of a point. */
  total(chunk: Chunk, slot: number): number {
    const { rows } = chunk;
    const row = slot * ROW;
    const place = this.placeOf(chunk, rows[row + SKILLS_AT]!, rows[row + SKILLS]!);
    let whole = this.wholes[place]!;
    let fractions = this.fractions[place]!;
    // in the order of the parts, as `Evaluation` adds them
    const { terms } = this;
    const overlap = terms.overlap(rows, row);
    const rate = terms.rate(rows, row);
    const availability = terms.availability(rows, row);
    const language = terms.language(rows, row);
    whole += Math.floor(overlap) + Math.floor(rate) + Math.floor(availability) + Math.floor(language);
    fractions += overlap - Math.floor(overlap);
    fractions += rate - Math.floor(rate);
    fractions += availability - Math.floor(availability);
    fractions += language - Math.floor(language);
    return whole + Math.round(fractions);
  }

  /** Where the worth of a list of skills is remembered, computed if need be. */
  private placeOf(chunk: Chunk, from: number, count: number): number {
    if (chunk !== this.chunk) {
      this.chunk = chunk;
      this.known.fill(-1);
    }
    const place = (Math.imul(from, 0x9e3779b1) >>> 8) & (REMEMBERED - 1);
    const key = from * 65_536 + count;
    if (this.known[place] !== key) {
      this.known[place] = key;
      this.remember(place, chunk.holdings, from, count);
    }
    return place;
  }

  private remember(place: number, holdings: Uint32Array, from: number, count: number): void {
    this.findBest(holdings, from, count);
    const { job, values } = this;
    valueSkillParts(job, this.credit, this.proficiency, this.evidence, values);
    let whole = 0;
    let fractions = 0;
    for (let part = 0; part < values.length; part += 1) {
      const amount = job.weights[part]! * values[part]!;
      const floor = Math.floor(amount);
      whole += floor;
      fractions += amount - floor;
    }
    this.wholes[place] = whole;
    this.fractions[place] = fractions;
  }

  private findBest(holdings: Uint32Array, from: number, count: number): void {
    const { first, next, wishes, credits, credit, proficiency, evidence } = this;
    credit.fill(0);
    proficiency.fill(0);
    evidence.fill(0);
    for (let at = from; at < from + count; at += 1) {
      const held = holdings[at]!;
      for (let path = first[held & SKILL_MASK]!; path > 0; path = next[path - 1]!) {
        const wish = wishes[path - 1]!;
        const earned = credits[path - 1]!;
        const grade = held >>> SKILL_BITS;
        const skilled = earned * this.proficiencyAt(wish, grade);
        const proven = earned * EVIDENCE_VALUE[this.vocabulary.grades.values[grade]!.evidence];
        if (earned > credit[wish]!) credit[wish] = earned;
        if (skilled > proficiency[wish]!) proficiency[wish] = skilled;
        if (proven > evidence[wish]!) evidence[wish] = proven;
      }
    }
  }

  private proficiencyAt(wish: number, grade: number): number {
    const known = this.minLevels[wish]!;
    const value = known[grade]!;
    if (value === value) return value;
    const { level, years } = this.vocabulary.grades.values[grade]!;
    return (known[grade] = proficiencyValue(level, years, this.job.wishes[wish]!.minLevel));
  }

  private proficienciesOf(minLevel: number): Float64Array {
    if (this.proficiencies.length === 0) this.proficiencies.length = LEVELS;
    return (this.proficiencies[minLevel] ??= new Float64Array(this.vocabulary.grades.values.length).fill(Number.NaN));
  }
}
