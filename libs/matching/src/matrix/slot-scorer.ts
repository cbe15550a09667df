import { valueSkillParts } from '../domain/part-values';
import type { PreparedJob } from '../domain/prepared-job';
import { proficiencyValue } from '../domain/proficiency';
import { type Chunk, SKILL_BITS, SKILL_MASK } from './chunk';
import type { TermColumns } from './term-columns';
import { type OverlapMemo, TermTables } from './term-tables';
import type { Vocabulary } from './vocabulary';

/** Lists of skills whose worth is remembered: alike people share a list. */
const REMEMBERED = 1024;

/** Scores one job against people's columns: the totals of `Evaluation`, bit for bit. */
export class SlotScorer {
  readonly terms: TermTables;
  /** By skill: 1 + the place of its first path in the three below, 0 for a skill that earns nothing. */
  private readonly first: Int32Array;
  private readonly next: Int32Array;
  private readonly wishes: Int32Array;
  private readonly credits: Float64Array;
  /** What somebody has for each wish, by measure. */
  private readonly credit: Float64Array;
  private readonly proficiency: Float64Array;
  private readonly evidence: Float64Array;
  private readonly values = new Float64Array(4);
  /** By wish: `proficiencyValue` of each grade, NaN until somebody has it. Wishes for the same level share one. */
  private readonly proficiencies: readonly Float64Array[];
  private chunk: Chunk | null = null;
  private readonly known = new Float64Array(REMEMBERED);
  private readonly wholes = new Int32Array(REMEMBERED);
  private readonly fractions = new Float64Array(REMEMBERED);

  constructor(
    private readonly job: PreparedJob,
    private readonly vocabulary: Vocabulary,
    remembered: OverlapMemo,
  ) {
    const { skills, grades } = vocabulary;
    const { length } = job.wishes;
    this.terms = new TermTables(job, vocabulary, remembered);
    this.credit = new Float64Array(length);
    this.proficiency = new Float64Array(length);
    this.evidence = new Float64Array(length);
    const byLevel: Float64Array[] = [];
    this.proficiencies = job.wishes.map(
      ({ minLevel }) => (byLevel[minLevel ?? 0] ??= new Float64Array(grades.values.length).fill(Number.NaN)),
    );
    const most = job.wishes.reduce((sum, { paths }) => sum + paths.size, 0);
    this.first = new Int32Array(skills.ids.length);
    this.next = new Int32Array(most);
    this.wishes = new Int32Array(most);
    this.credits = new Float64Array(most);
    let count = 0;
    for (const { index, paths } of job.wishes) {
      for (const { through, credit } of paths.values()) {
        const skill = skills.find(through);
        if (skill < 0) continue;
        this.wishes[count] = index;
        this.credits[count] = credit;
        this.next[count] = this.first[skill]!;
        this.first[skill] = ++count;
      }
    }
  }

  /** The total of the person in a slot of a chunk, in hundredths of a point. */
  total(chunk: Chunk, slot: number): number {
    const place = this.placeOf(chunk, chunk.skillsAt[slot]!, chunk.skillCounts[slot]!);
    return this.withTerms(this.wholes[place]!, this.fractions[place]!, chunk.terms, slot);
  }

  /** The total of somebody whose skills earn nothing. */
  totalWithoutSkills({ terms }: Chunk, slot: number): number {
    return this.withTerms(0, 0, terms, slot);
  }

  /** Whole hundredths and fractions are summed apart, in the order of the parts, as `Evaluation` does. */
  private withTerms(whole: number, fractions: number, columns: TermColumns, slot: number): number {
    const { terms } = this;
    const overlap = terms.overlap(columns, slot);
    const rate = terms.rate(columns, slot);
    const availability = terms.availability(columns, slot);
    const language = terms.language(columns, slot);
    const [o, r, a, l] = [Math.floor(overlap), Math.floor(rate), Math.floor(availability), Math.floor(language)];
    return (
      whole + o + r + a + l + Math.round(fractions + (overlap - o) + (rate - r) + (availability - a) + (language - l))
    );
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
      this.remember(place, chunk.holdings, from, from + count);
    }
    return place;
  }

  private remember(place: number, holdings: Uint32Array, from: number, to: number): void {
    this.findBest(holdings, from, to);
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

  private findBest(holdings: Uint32Array, from: number, to: number): void {
    const { first, next, wishes, credits, credit, proficiency, evidence } = this;
    const { evidences } = this.vocabulary.grades;
    for (let wish = 0; wish < credit.length; wish += 1) {
      credit[wish] = 0;
      proficiency[wish] = 0;
      evidence[wish] = 0;
    }
    for (let at = from; at < to; at += 1) {
      const held = holdings[at]!;
      for (let path = first[held & SKILL_MASK]! - 1; path >= 0; path = next[path]! - 1) {
        const wish = wishes[path]!;
        const earned = credits[path]!;
        const grade = held >>> SKILL_BITS;
        const skilled = earned * this.proficiencyAt(wish, grade);
        const proven = earned * evidences[grade]!;
        if (earned > credit[wish]!) credit[wish] = earned;
        if (skilled > proficiency[wish]!) proficiency[wish] = skilled;
        if (proven > evidence[wish]!) evidence[wish] = proven;
      }
    }
  }

  private proficiencyAt(wish: number, grade: number): number {
    const known = this.proficiencies[wish]!;
    const value = known[grade]!;
    if (value === value) return value;
    const { level, years } = this.vocabulary.grades.values[grade]!;
    return (known[grade] = proficiencyValue(level, years, this.job.wishes[wish]!.minLevel));
  }
}
