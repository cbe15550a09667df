import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';
import type { FieldValue } from '../document-row';
import type { MemoryRow } from '../memory/row-reader';
import { type LiveGeneration, MAY_BE_SEARCHED } from './search-generation.repository';

/** What changed in an index since a snapshot; of a document that is gone, the columns are null. */
export interface IndexChanges {
  readonly generation: number;
  /** The database as it was read, in PostgreSQL's notation of transactions. */
  readonly snapshot: string;
  readonly rows: readonly ({ readonly id: string } & ({ readonly tokens: null } | MemoryRow))[];
}

const COLUMNS = `d.audience::text AS audience, d.tokens::text AS tokens, d.bounds::text AS bounds,
                 d.numbers::text AS numbers, d.words::text AS words`;
const ROWS_AT_A_TIME = 500;

/** Reads search tables into memory, first as a whole and then what changed. */
@Injectable()
export class SearchMemoryRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Calls `begin` with the live generation and to what it was built, then, unless that says no, `each` with its documents in order of
   * id, all of one moment; resolves with the moment. Null: nothing that may be searched, or not read.
   */
  async readAll(
    indexName: string,
    begin: (live: LiveGeneration) => boolean,
    each: (rows: readonly MemoryRow[]) => Promise<void>,
  ): Promise<string | null> {
    return this.unitOfWork.look(async () => {
      const [live] = await this.unitOfWork.query<LiveGeneration & { snapshot: string }>(
        `SELECT i.generation, i.fingerprint, pg_current_snapshot()::text AS snapshot
           FROM search_index i WHERE i.name = $1 AND ${MAY_BE_SEARCHED}`,
        [indexName],
      );
      if (!live || !begin(live)) return null;
      await this.unitOfWork.query(
        `DECLARE documents NO SCROLL CURSOR FOR
         SELECT d.id, ${COLUMNS} FROM search_document d WHERE d.generation = ${live.generation} ORDER BY d.id`,
      );
      for (let rows: MemoryRow[] = []; ;) {
        rows = await this.unitOfWork.query<MemoryRow>(`FETCH ${ROWS_AT_A_TIME} FROM documents`);
        if (rows.length === 0) return live.snapshot;
        await each(rows);
      }
    });
  }

  /**
   * What was committed after `since` to the live generation, `limit` rows at most. By transactions and not by a sequence, since
   * one with a lower number may commit later. In a database that was restored from a dump, rows name transactions of the old one,
   * which may lie ahead: no change that can be seen here does. Null: nothing that may be searched.
   */
  async changes(indexName: string, since: string, limit: number): Promise<IndexChanges | null> {
    const rows = await this.unitOfWork.prepared<
      { generation: number; snapshot: string; id: string | null } & MemoryRow
    >(
      'search_changes',
      `SELECT i.generation, pg_current_snapshot()::text AS snapshot, c.id, ${COLUMNS}
         FROM search_index i
         LEFT JOIN search_change c ON c.generation = i.generation
          AND c.changed_by >= pg_snapshot_xmin($2::pg_snapshot) AND NOT pg_visible_in_snapshot(c.changed_by, $2::pg_snapshot)
          AND c.changed_by < pg_snapshot_xmax(pg_current_snapshot())
         LEFT JOIN search_document d ON d.generation = c.generation AND d.id = c.id
        WHERE i.name = $1 AND ${MAY_BE_SEARCHED} LIMIT $3`,
      [indexName, since, limit],
    );
    const [first] = rows;
    if (!first) return null;
    return { generation: first.generation, snapshot: first.snapshot, rows: rows.filter(({ id }) => id !== null) };
  }

  /** Of which fields and values these keyword numbers are. */
  async valuesOf(numbers: readonly number[]): Promise<(FieldValue & { readonly number: number })[]> {
    if (numbers.length === 0) return [];
    return this.unitOfWork.query('SELECT id AS number, field, value FROM search_value WHERE id = ANY($1::integer[])', [
      numbers,
    ]);
  }
}
