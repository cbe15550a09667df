import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';
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
      `INSERT INTO search_document (generation, id, audience, tokens, bounds, numbers, words)
       SELECT $1, id, audience::integer[], tokens::integer[], bounds::smallint[], numbers::double precision[], words::tsvector
         FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
           AS written (id, audience, tokens, bounds, numbers, words)
       ON CONFLICT (generation, id) DO UPDATE SET audience = excluded.audience, tokens = excluded.tokens,
         bounds = excluded.bounds, numbers = excluded.numbers, words = excluded.words`,
      [
        generation,
        rows.map(({ id }) => id),
        rows.map(({ audience }) => arrayOf(numbered(audience))),
        rows.map(({ keywords }) => arrayOf(keywords.flatMap(numbered))),
        rows.map(({ keywords }) => arrayOf(boundsOf(keywords))),
        rows.map((row) => arrayOf(row.numbers)),
        rows.map(({ vector }) => vector),
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

  /** Ids of the live generation in order, those after `after` (null: from the first). */
  async idsAfter(indexName: string, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT d.id FROM search_document d JOIN search_index i ON i.generation = d.generation
        WHERE i.name = $1 AND ($2::text IS NULL OR d.id > $2::text COLLATE "C") ORDER BY d.id LIMIT $3`,
      [indexName, after, limit],
    );
    return rows.map(({ id }) => id);
  }
}

/** Where each field's keywords end; the first is zero. */
function boundsOf(keywords: DocumentRow['keywords']): number[] {
  const bounds = [0];
  for (const values of keywords) bounds.push(bounds.at(-1)! + values.length);
  return bounds;
}
