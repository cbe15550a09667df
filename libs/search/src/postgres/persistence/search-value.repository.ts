import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';
import { WIDE_AUDIENCES } from '@hunar/kernel';
import { AUDIENCE_FIELD, type FieldValue } from '../document-row';

/** Numbers of keywords, by field and value. */
export class ValueNumbers {
  private readonly numbers = new Map<string, number>();

  set({ field, value }: FieldValue, id: number): void {
    this.numbers.set(`${field}\0${value}`, id);
  }

  get size(): number {
    return this.numbers.size;
  }

  get({ field, value }: FieldValue): number | undefined {
    return this.numbers.get(`${field}\0${value}`);
  }
}

/** More than any index of ours has; a dictionary that is larger is read again. */
const MOST_REMEMBERED = 1_000_000;

/** The dictionary of keywords: arrays of small numbers are filtered and counted faster than arrays of texts. It only grows. */
@Injectable()
export class SearchValueRepository {
  /** By index: numbers that were committed, and so will not change. */
  private readonly remembered = new Map<string, ValueNumbers>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The numbers of those values that have one. */
  async numbersOf(indexName: string, values: readonly FieldValue[]): Promise<ValueNumbers> {
    const numbers = new ValueNumbers();
    const remembered = this.rememberedOf(indexName);
    const unknown: FieldValue[] = [];
    for (const value of values) {
      const number = remembered.get(value);
      if (number === undefined) unknown.push(value);
      else numbers.set(value, number);
    }
    if (unknown.length === 0) return numbers;
    const rows = await this.unitOfWork.query<FieldValue & { id: number }>(
      `SELECT v.id, v.field, v.value
         FROM unnest($2::text[], $3::text[]) AS wanted (field, value)
         JOIN search_value v ON v.index_name = $1 AND v.field = wanted.field AND v.value = wanted.value`,
      [indexName, unknown.map(({ field }) => field), unknown.map(({ value }) => value)],
    );
    for (const row of rows) numbers.set(row, row.id);
    // What the open transaction itself has added may be rolled back.
    this.unitOfWork.afterCommit(() => rows.forEach((row) => remembered.set(row, row.id)));
    return numbers;
  }

  /** The numbers of those wide audiences in which any document ever was. */
  async wideAudiences(indexName: string): Promise<number[]> {
    const audiences = WIDE_AUDIENCES.map((value) => ({ field: AUDIENCE_FIELD, value }));
    const numbers = await this.numbersOf(indexName, audiences);
    return audiences.flatMap((audience) => numbers.get(audience) ?? []);
  }

  /** The numbers of all values; new ones are given theirs. */
  async numbersFor(indexName: string, values: readonly FieldValue[]): Promise<ValueNumbers> {
    const numbers = await this.numbersOf(indexName, values);
    const missing = values.filter((value) => numbers.get(value) === undefined);
    if (missing.length === 0) return numbers;
    // In one order, so that two writers cannot wait for each other.
    await this.unitOfWork.query(
      `INSERT INTO search_value (index_name, field, value)
       SELECT $1, field, value FROM unnest($2::text[], $3::text[]) AS missing (field, value)
        ORDER BY field COLLATE "C", value COLLATE "C"
       ON CONFLICT DO NOTHING`,
      [indexName, missing.map(({ field }) => field), missing.map(({ value }) => value)],
    );
    return this.numbersOf(indexName, values);
  }

  private rememberedOf(indexName: string): ValueNumbers {
    let numbers = this.remembered.get(indexName);
    if (!numbers || numbers.size > MOST_REMEMBERED) this.remembered.set(indexName, (numbers = new ValueNumbers()));
    return numbers;
  }
}
