import type { TalentFacts } from '../domain/facts';
import type { PreparedTalent } from '../domain/prepared-talent';
import { rarityWeight } from '../domain/rarity';
import type { SkillGraph } from '../domain/skill-graph';
import { readUuid } from '../domain/uuid';
import { Chunk, SKILL_MASK } from './chunk';
import { decodeTalent, encodeSkills, encodeTerms } from './coding';
import type { Column } from './memory';
import { columnsOf, FORMAT, type MatrixParts, readColumns } from './parts';
import { classOf } from './person-class';
import { CHUNK_SLOTS } from './postings';
import { Roster } from './roster';
import { Scratch } from './scratch';
import { overlapMemo } from './term-tables';
import { Vocabulary } from './vocabulary';

/** A chunk's number is a slot without its lowest bits. */
const CHUNK_BITS = Math.log2(CHUNK_SLOTS);
type MatrixGraph = Pick<SkillGraph, 'implies' | 'impliedBy'>;

/**
 * A pool of people as columns: what scoring needs and nothing else, some 150 bytes a person. Everybody has a slot, a small whole number,
 * for as long as they stay. Ids are UUIDs in lower case.
 */
export class TalentMatrix {
  readonly chunks: Chunk[] = [];
  /** Counts changes: who shared the columns with a worker knows by it whether they are outdated. */
  revision = 0;
  /** Working memory of rankings, which run one after another. */
  readonly scratch = new Scratch();
  readonly overlaps = overlapMemo();
  private readonly freeSlots: number[] = [];
  private slots = 0;
  private readonly id = new Uint32Array(4);
  private list = new Uint32Array(64);

  constructor(
    graph: MatrixGraph,
    people: Iterable<TalentFacts> = [],
    readonly vocabulary: Vocabulary = new Vocabulary(graph),
    readonly roster: Roster = new Roster(),
  ) {
    for (const facts of people) this.upsert(facts);
  }

  /** A matrix on the memory of another. @throws RangeError when it was written in another format or by another taxonomy. */
  static fromParts(graph: MatrixGraph, parts: MatrixParts): TalentMatrix {
    const { header } = parts;
    if (header.format !== FORMAT) throw new RangeError(`A matrix of format ${header.format} is not readable.`);
    const vocabulary = new Vocabulary(graph, header.vocabulary);
    if (vocabulary.skills.fingerprint() !== header.graph)
      throw new RangeError('The matrix belongs to another taxonomy.');
    const { roster, chunks } = readColumns(parts);
    const matrix = new TalentMatrix(graph, [], vocabulary, new Roster(roster, header.size));
    matrix.chunks.push(...chunks.map((columns) => new Chunk(columns)));
    matrix.slots = header.slots;
    matrix.revision = header.revision;
    for (let slot = header.slots - 1; slot >= 0; slot -= 1) if (!matrix.isTaken(slot)) matrix.freeSlots.push(slot);
    return matrix;
  }

  /** The matrix as it lies in memory, not copied: good until the next change. */
  toParts(): MatrixParts {
    const { size, slots, revision } = this;
    const graph = this.vocabulary.skills.fingerprint();
    const header = { format: FORMAT, size, slots, revision, graph, vocabulary: this.vocabulary.values };
    return columnsOf(
      header,
      this.roster.columns,
      this.chunks.map((chunk) => chunk.columns),
    );
  }

  get size(): number {
    return this.roster.size;
  }

  /** Slots are below this. */
  get capacity(): number {
    return this.slots;
  }

  /** Bytes of the columns. */
  get bytes(): number {
    const { ids, table } = this.roster.columns;
    return this.chunks.reduce((sum, chunk) => sum + chunk.bytes, [ids, table].reduce(bytesOf, 0));
  }

  has(id: string): boolean {
    return this.slotOf(id) >= 0;
  }

  /** −1 for nobody. */
  slotOf(id: string): number {
    return readUuid(id, this.id) ? this.roster.find(this.id) : -1;
  }

  idAt(slot: number): string {
    return this.roster.idAt(slot);
  }

  /** The person in a slot; undefined when it is empty. */
  at(slot: number): PreparedTalent | undefined {
    if (!this.isTaken(slot)) return undefined;
    return decodeTalent(this.idAt(slot), this.chunks[slot >> CHUNK_BITS]!, slot & (CHUNK_SLOTS - 1), this.vocabulary);
  }

  byId(id: string): PreparedTalent | undefined {
    const slot = this.slotOf(id);
    return slot < 0 ? undefined : this.at(slot);
  }

  /** Everybody, by slot. */
  *ids(): Iterable<string> {
    for (let slot = 0; slot < this.slots; slot += 1) if (this.isTaken(slot)) yield this.idAt(slot);
  }

  /** Adds a person, or replaces what was known of them. @throws TypeError for an id that is no UUID in lower case. */
  upsert(facts: TalentFacts): void {
    const known = this.slotOf(facts.id);
    if (known < 0 && !readUuid(facts.id, this.id))
      throw new TypeError('The id of a person must be a UUID in lower case.');
    const count = facts.skills.length;
    if (count > this.list.length) this.list = new Uint32Array(count * 2);
    encodeSkills(facts.skills, this.vocabulary, this.list);
    const slot = known < 0 ? this.seat() : known;
    const chunk = this.chunks[slot >> CHUNK_BITS]!;
    const local = slot & (CHUNK_SLOTS - 1);
    this.replaceSkills(chunk, local, count);
    chunk.classes[local] = classOf(facts.skills);
    encodeTerms(facts, this.vocabulary, chunk.terms, local);
    this.revision += 1;
  }

  /** Forgets a person; false when there is none. */
  remove(id: string): boolean {
    const slot = this.slotOf(id);
    if (slot < 0) return false;
    const chunk = this.chunks[slot >> CHUNK_BITS]!;
    const local = slot & (CHUNK_SLOTS - 1);
    const from = chunk.skillsAt[local]!;
    const sets = this.setsOf(chunk.holdings, from, from + chunk.skillCounts[local]!);
    for (const set of sets) chunk.postings.remove(set, local);
    chunk.leave(local);
    this.roster.unseat(this.id);
    this.freeSlots.push(slot);
    this.revision += 1;
    return true;
  }

  /** How many have a skill: those who name it and those who name one that implies it. */
  documentFrequency(skillId: string): number {
    const { skills } = this.vocabulary;
    const set = skills.having(skills.find(skillId));
    return set < 0 ? 0 : this.chunks.reduce((sum, { postings }) => sum + postings.count(set), 0);
  }

  /** A wanted skill's weight by how many have it (`rarityWeight`). */
  rarity(skillId: string): number {
    return rarityWeight(this.documentFrequency(skillId), this.size);
  }

  private isTaken(slot: number): boolean {
    return slot < this.slots && this.chunks[slot >> CHUNK_BITS]!.isLive(slot & (CHUNK_SLOTS - 1));
  }

  /** A slot for the id that was just read. */
  private seat(): number {
    const slot = this.freeSlots.pop() ?? this.slots;
    if (slot === this.slots) this.slots += 1;
    const chunk = (this.chunks[slot >> CHUNK_BITS] ??= new Chunk());
    chunk.take(slot & (CHUNK_SLOTS - 1));
    this.roster.seat(this.id, slot);
    return slot;
  }

  /** Gives a person the first `count` skills of the list, and touches only the sets that this changes. */
  private replaceSkills(chunk: Chunk, local: number, count: number): void {
    const before = chunk.skillsAt[local]!;
    if (chunk.skillCounts[local] === count && chunk.isAt(before, this.list, count)) return;
    const had = this.setsOf(chunk.holdings, before, before + chunk.skillCounts[local]!);
    const has = this.setsOf(this.list, 0, count);
    for (const set of had) if (!has.includes(set)) chunk.postings.remove(set, local);
    for (const set of has) chunk.postings.add(set, local);
    chunk.setSkills(local, this.list, count);
  }

  /** The sets that a list of skills puts somebody in, each once or more. */
  private setsOf(list: Uint32Array, from: number, to: number): number[] {
    const { skills } = this.vocabulary;
    const sets: number[] = [];
    for (let at = from; at < to; at += 1) {
      const skill = list[at]! & SKILL_MASK;
      sets.push(skills.exact(skill));
      for (const set of skills.closure(skill)) sets.push(set);
    }
    return sets;
  }
}

const bytesOf = (sum: number, column: Column): number => sum + column.byteLength;
