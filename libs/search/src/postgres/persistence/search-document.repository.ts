import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';
import type { IndexEntry } from '../../search-engine';
import type { DocumentRow } from '../document-row';
import type { ValueNumbers } from './search-value.repository';

/** The documents, and the ids in them. */
@Injectable()
export class SearchDocumentRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Writes documents, each id once, replacing those that are there. */
  async upsert(generation: number, rows: readonly DocumentRow[], numbers: ValueNumbers): Promise<void> {
    if (rows.length === 0) return;
    const numbered = (values: DocumentRow['audience']) => values.map((value) => numbers.get(value)!);
    const arrayOf = (values: readonly (number | null)[]) => `{${values.map((value) => value ?? 'NULL').join()}}`;
    await this.unitOfWork.query(
      `INSERT INTO search_document (generation, id, audience, tokens, bounds, numbers, words, digest)
       SELECT $1, id, audience::integer[], tokens::integer[], bounds::smallint[], numbers::double precision[], words::tsvector, digest
         FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
           AS written (id, audience, tokens, bounds, numbers, words, digest)
       ON CONFLICT (generation, id) DO UPDATE SET audience = excluded.audience, tokens = excluded.tokens,
         bounds = excluded.bounds, numbers = excluded.numbers, words = excluded.words, digest = excluded.digest`,
      [
        generation,
        rows.map(({ id }) => id),
        rows.map(({ audience }) => arrayOf(numbered(audience))),
        rows.map(({ keywords }) => arrayOf(keywords.flatMap(numbered))),
        rows.map(({ keywords }) => arrayOf(boundsOf(keywords))),
        rows.map((row) => arrayOf(row.numbers)),
        rows.map(({ vector }) => vector),
        rows.map(({ digest }) => digest),
      ],
    );
    await this.unitOfWork.query(
      `INSERT INTO search_card (generation, id, card, texts)
       SELECT $1, id, card::json, texts::json
         FROM unnest($2::text[], $3::text[], $4::text[]) AS written (id, card, texts)
       ON CONFLICT (generation, id) DO UPDATE SET card = excluded.card, texts = excluded.texts`,
      [generation, rows.map(({ id }) => id), rows.map(({ card }) => card), rows.map(({ texts }) => texts)],
    );
  }

  /** Notes that these documents changed, for copies in memory. */
  async note(generation: number, ids: readonly string[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO search_change (generation, id, changed_by)
       SELECT $1, id, pg_current_xact_id() FROM unnest($2::text[]) AS id ORDER BY id COLLATE "C"
       ON CONFLICT (generation, id) DO UPDATE SET changed_by = excluded.changed_by`,
      [generation, ids],
    );
  }

  async remove(generation: number, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const table of ['search_document', 'search_card']) {
      await this.unitOfWork.query(`DELETE FROM ${table} WHERE generation = $1 AND id = ANY($2::text[])`, [
        generation,
        ids,
      ]);
    }
  }

  /** Documents of the live generation in order of id, those after `after` (null: from the first). */
  async entriesAfter(indexName: string, after: string | null, limit: number): Promise<IndexEntry[]> {
    return this.unitOfWork.query<IndexEntry>(
      `SELECT d.id, d.digest FROM search_document d
        WHERE d.generation = (SELECT generation FROM search_index WHERE name = $1)
          AND ($2::text IS NULL OR d.id > $2::text COLLATE "C") ORDER BY d.id LIMIT $3`,
      [indexName, after, limit],
    );
  }

  /** Those of the ids that the live generation has. */
  async entriesOf(indexName: string, ids: readonly string[]): Promise<IndexEntry[]> {
    return this.unitOfWork.query<IndexEntry>(
      `SELECT d.id, d.digest FROM search_document d
        WHERE d.generation = (SELECT generation FROM search_index WHERE name = $1) AND d.id = ANY($2::text[])`,
      [indexName, ids],
    );
  }

  /** How many documents the live generation has. */
  async count(indexName: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM search_document d
        WHERE d.generation = (SELECT generation FROM search_index WHERE name = $1)`,
      [indexName],
    );
    return row!.count;
  }
}

/** Where each field's keywords end; the first is zero. */
function boundsOf(keywords: DocumentRow['keywords']): number[] {
  const bounds = [0];
  for (const values of keywords) bounds.push(bounds.at(-1)! + values.length);
  return bounds;
}
