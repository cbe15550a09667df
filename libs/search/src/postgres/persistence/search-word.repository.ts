import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';

/** The words of an index, for finding what a misspelt one means. */
@Injectable()
export class SearchWordRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(generation: number, words: readonly string[]): Promise<void> {
    if (words.length === 0) return;
    await this.unitOfWork.query(
      `INSERT INTO search_word (generation, word)
       SELECT $1, word FROM unnest($2::text[]) AS word
        WHERE NOT EXISTS (SELECT FROM search_word known WHERE known.generation = $1 AND known.word = word.word)
        ORDER BY word COLLATE "C"
       ON CONFLICT DO NOTHING`,
      [generation, words],
    );
  }

  /** By typed word: words of the live index that look like it; not all are within its errors. */
  async near(
    indexName: string,
    typed: readonly { readonly word: string; readonly prefix: boolean }[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    if (typed.length === 0) return new Map();
    const rows = await this.unitOfWork.query<{ typed: string; words: string[] }>(
      `SELECT typed.word AS typed,
              ARRAY(SELECT search_similar_words(i.generation, typed.word, typed.prefix)) AS words
         FROM search_index i, unnest($2::text[], $3::boolean[]) AS typed (word, prefix)
        WHERE i.name = $1`,
      [indexName, typed.map(({ word }) => word), typed.map(({ prefix }) => prefix)],
    );
    // A word may have been typed twice, once as the start of one.
    const near = new Map<string, Set<string>>();
    for (const { typed: word, words } of rows) near.set(word, new Set([...(near.get(word) ?? []), ...words]));
    return near;
  }
}
