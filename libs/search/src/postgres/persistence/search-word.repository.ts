import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';

/** A word of documents that are being written. */
export interface WrittenWord {
  readonly word: string;
  /** Does one of them have it that a wide audience may see? */
  readonly isWide: boolean;
}

/**
 * The words of an index, for finding what a misspelt one means; of each, in how many documents it stands that a wide audience may
 * see. Zero: in hidden ones alone, or in none any more.
 */
@Injectable()
export class SearchWordRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Notes the words of documents that are being written, each once. How many documents have a word is counted later. */
  async add(generation: number, words: readonly WrittenWord[]): Promise<void> {
    if (words.length === 0) return;
    await this.unitOfWork.query(
      `INSERT INTO search_word AS known (generation, word, documents)
       SELECT $1, word, documents FROM unnest($2::text[], $3::integer[]) AS written (word, documents)
        WHERE NOT EXISTS (SELECT FROM search_word other WHERE other.generation = $1 AND other.word = written.word
                             AND other.documents >= written.documents)
        ORDER BY word COLLATE "C"
       ON CONFLICT (generation, word)
       DO UPDATE SET documents = excluded.documents WHERE known.documents < excluded.documents`,
      [generation, words.map(({ word }) => word), words.map(({ isWide }) => Number(isWide))],
    );
  }

  /** Notes all words of a generation that a typing error may mean, as `isGuessable` has them. `exactWords` are folded. */
  async collect(generation: number, exactWords: readonly string[], wideAudiences: readonly number[]): Promise<void> {
    const isWide = isSeenBy(wideAudiences);
    await this.unitOfWork.query(
      `INSERT INTO search_word (generation, word, documents)
       SELECT $1, word, sum(documents)
         FROM (SELECT word, ndoc AS documents FROM ${wordsOf(generation, isWide)}
               UNION ALL SELECT word, 0 FROM ${wordsOf(generation, `NOT ${isWide}`)}) AS held
        WHERE length(word) BETWEEN 4 AND 30 AND word !~ '[[:digit:] ]' AND word <> ALL($2::text[])
        GROUP BY word ORDER BY word COLLATE "C"
       ON CONFLICT (generation, word) DO UPDATE SET documents = excluded.documents`,
      [generation, exactWords],
    );
  }

  /** Counts anew in how many documents each word stands. It waits for no writer: a word that one holds is passed over. */
  async count(generation: number, wideAudiences: readonly number[]): Promise<void> {
    await this.unitOfWork.query(
      `WITH counted AS MATERIALIZED (SELECT word, ndoc FROM ${wordsOf(generation, isSeenBy(wideAudiences))}),
            changed AS (
              SELECT w.word, coalesce(c.ndoc, 0) AS documents
                FROM search_word w LEFT JOIN counted c ON c.word = w.word
               WHERE w.generation = $1 AND w.documents <> coalesce(c.ndoc, 0)
                 FOR UPDATE OF w SKIP LOCKED)
       UPDATE search_word w SET documents = changed.documents
         FROM changed WHERE w.generation = $1 AND w.word = changed.word`,
      [generation],
    );
  }

  /** The words, counted zero, that stand in no document now. */
  async gone(generation: number): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ word: string }>(`SELECT w.word FROM search_word w WHERE ${GONE}`, [
      generation,
    ]);
    return rows.map(({ word }) => word);
  }

  /** Forgets those of the words that still stand in no document. */
  async forget(generation: number, words: readonly string[]): Promise<void> {
    await this.unitOfWork.query(`DELETE FROM search_word w WHERE w.word = ANY($2::text[]) AND ${GONE}`, [
      generation,
      words,
    ]);
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

/** Of `search_word w`: it stands in no document of its generation $1. */
const GONE = `w.generation = $1 AND w.documents = 0 AND NOT EXISTS (
  SELECT FROM search_document d WHERE d.generation = $1 AND d.words @@ quote_literal(w.word)::tsquery)`;

const isSeenBy = (audiences: readonly number[]): string => `audience && '{${audiences.join()}}'::integer[]`;

/** The words of a generation's documents of which the condition holds, with the number of documents that each stands in. */
const wordsOf = (generation: number, condition: string): string =>
  `ts_stat($documents$SELECT words FROM search_document WHERE generation = ${generation} AND ${condition}$documents$)`;
