import { keyword } from '../../query/check-query';
import type { IndexDefinition } from '../../search-engine';
import { AUDIENCE_FIELD, type FieldValue } from '../document-row';
import { type Bits, bitsFor, clearBit, setBit } from './bits';
import { Float64List, Uint32List } from './growable';
import { OrdinalSet } from './ordinal-set';
import { eachWord, type MemoryRow, numbersIn } from './row-reader';
import { WordIndex } from './word-index';

/**
 * One generation of an index in memory, column by column. Documents have ordinals in the order in which they came; one that changes
 * gets a new ordinal and the old one is dead, so that every list only grows at its end. Too many dead, and it is read anew.
 */
export class MemoryIndex {
  readonly ids: string[] = [];
  readonly words = new WordIndex();
  /** By numeric field: a number for each ordinal; NaN where there is none. */
  readonly numbers: ReadonlyMap<string, Float64List>;
  /** The facets' values of ordinal n: `facetValues[facetStarts[n] … facetStarts[n + 1]]`. */
  readonly facetStarts = new Uint32List();
  readonly facetValues = new Uint32List();
  /** By a keyword's number: its facet's place in the definition, from 1; 0 for what is no facet. */
  facetOf = new Uint8Array(1 << 10);
  /** Ordinals up to here are in order of id. */
  sorted = 0;
  private readonly ordinals = new Map<string, number>();
  private readonly keywords = new Map<number, OrdinalSet>();
  private readonly values = new Map<number, FieldValue>();
  private readonly valueNumbers = new Map<string, number>();
  private readonly facetFields: readonly number[];
  private alive: Bits = bitsFor(1 << 10);

  constructor(
    readonly definition: IndexDefinition,
    readonly generation: number,
  ) {
    this.numbers = new Map(definition.numbers.map((field) => [field, new Float64List()]));
    this.facetFields = definition.facets.map((facet) => definition.keywords.indexOf(facet));
    this.facetStarts.push(0);
  }

  /** Ordinals that were given out, the dead ones included. */
  get size(): number {
    return this.ids.length;
  }

  get documents(): number {
    return this.ordinals.size;
  }

  /** Those who are there now, as a set of its own. */
  live(): Bits {
    return this.alive.slice(0, (this.size + 31) >>> 5);
  }

  ordinalOf(id: string): number | undefined {
    return this.ordinals.get(id);
  }

  /** Keyword numbers in the row that have not been named yet: tell them by `name` before the row is put. */
  unnamed({ audience, tokens }: MemoryRow): number[] {
    return [...numbersIn(audience), ...numbersIn(tokens)].filter((number) => !this.values.has(number));
  }

  name(number: number, value: FieldValue): void {
    this.values.set(number, value);
    this.noteFacet(number, this.definition.facets.indexOf(value.field) + 1);
    this.valueNumbers.set(keyOf(value), number);
  }

  valueOf(number: number): FieldValue {
    return this.values.get(number)!;
  }

  /** Which documents, dead ones included, have the keyword; null: none. */
  having(value: FieldValue): OrdinalSet | null {
    const number = this.valueNumbers.get(keyOf(value));
    return number === undefined ? null : (this.keywords.get(number) ?? null);
  }

  /** The numbers of those audiences in which anybody is. */
  audienceNumbers(audiences: readonly string[]): number[] {
    return audiences.flatMap(
      (audience) => this.valueNumbers.get(keyOf({ field: AUDIENCE_FIELD, value: keyword(audience) })) ?? [],
    );
  }

  inAudience(audience: string): OrdinalSet | null {
    return this.having({ field: AUDIENCE_FIELD, value: audience });
  }

  /** Adds a document, or puts it in the place of the one with its id. */
  put(row: MemoryRow): void {
    this.remove(row.id);
    const ordinal = this.ids.length;
    if (ordinal === this.sorted && (ordinal === 0 || this.ids[ordinal - 1]! < row.id)) this.sorted += 1;
    this.ids.push(row.id);
    this.ordinals.set(row.id, ordinal);
    this.markAlive(ordinal);
    const tokens = numbersIn(row.tokens);
    for (const number of [...numbersIn(row.audience), ...tokens]) this.addKeyword(number, ordinal);
    const bounds = numbersIn(row.bounds);
    for (const field of this.facetFields) {
      for (let at = bounds[field]!; at < bounds[field + 1]!; at++) this.facetValues.push(tokens[at]!);
    }
    this.facetStarts.push(this.facetValues.length);
    const numbers = numbersIn(row.numbers);
    [...this.numbers.values()].forEach((column, at) => column.push(numbers[at] ?? Number.NaN));
    eachWord(row.words, (word, weights) => this.words.add(word, ordinal, weights));
  }

  remove(id: string): void {
    const ordinal = this.ordinals.get(id);
    if (ordinal === undefined) return;
    this.ordinals.delete(id);
    clearBit(this.alive, ordinal);
  }

  private noteFacet(number: number, facet: number): void {
    if (number >= this.facetOf.length) {
      const longer = new Uint8Array(number * 2);
      longer.set(this.facetOf);
      this.facetOf = longer;
    }
    this.facetOf[number] = facet;
  }

  private markAlive(ordinal: number): void {
    if (ordinal >>> 5 >= this.alive.length) {
      const longer = bitsFor(ordinal * 2);
      longer.set(this.alive);
      this.alive = longer;
    }
    setBit(this.alive, ordinal);
  }

  private addKeyword(number: number, ordinal: number): void {
    let set = this.keywords.get(number);
    if (!set) this.keywords.set(number, (set = new OrdinalSet()));
    set.add(ordinal);
  }
}

const keyOf = ({ field, value }: FieldValue): string => `${field}\0${value}`;
