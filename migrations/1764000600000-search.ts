import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The search index in PostgreSQL, and what keeps any engine's index in step with the tables. */
export class Search1764000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE search_generation AS integer;
      -- Which generation of each index is searched; the fingerprint is of the definition that it was built to.
      CREATE TABLE search_index (
        name text CONSTRAINT pk_search_index PRIMARY KEY,
        generation integer NOT NULL,
        fingerprint text,
        built_at timestamptz,
        -- A generation that is being filled, or that was swapped out: dropped when it is done with, or by the next rebuild.
        aside integer
      );
      -- A document as it is found. Keywords and audiences are numbers of search_value; those of keyword field n are
      -- tokens[bounds[n] + 1 : bounds[n + 1]]. Kept in the row rather than beside it, because ranking and counting read many.
      CREATE TABLE search_document (
        generation integer NOT NULL,
        id text COLLATE "C" NOT NULL,
        audience integer[] NOT NULL,
        tokens integer[] NOT NULL,
        bounds smallint[] NOT NULL,
        numbers double precision[] NOT NULL,
        words tsvector NOT NULL,
        CONSTRAINT pk_search_document PRIMARY KEY (generation, id)
      ) WITH (toast_tuple_target = 8160);
      ALTER TABLE search_document ALTER COLUMN words SET STORAGE MAIN, ALTER COLUMN tokens SET STORAGE MAIN;
      CREATE INDEX ix_search_document_content ON search_document USING gin (tokens, words) WITH (gin_pending_list_limit = 1024);
      -- What a hit shows. json, not jsonb: it is given back as it came, and no statement looks into it.
      CREATE TABLE search_card (
        generation integer NOT NULL,
        id text COLLATE "C" NOT NULL,
        card json NOT NULL,
        texts json NOT NULL,
        CONSTRAINT pk_search_card PRIMARY KEY (generation, id)
      );
      CREATE TABLE search_value (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_search_value PRIMARY KEY,
        index_name text NOT NULL,
        field text NOT NULL,
        value text COLLATE "C" NOT NULL,
        CONSTRAINT uq_search_value UNIQUE (index_name, field, value)
      );
      CREATE TABLE search_word (
        generation integer NOT NULL,
        word text COLLATE "C" NOT NULL,
        CONSTRAINT pk_search_word PRIMARY KEY (generation, word)
      );
      CREATE INDEX ix_search_word_trigrams ON search_word USING gin (word gin_trgm_ops) WITH (gin_pending_list_limit = 256);
      -- Words that look like the one given. The thresholds let through every word with one error in five letters or two in nine.
      CREATE FUNCTION search_similar_words(of_generation integer, typed text, goes_on boolean) RETURNS SETOF text
        LANGUAGE sql STABLE
        SET pg_trgm.similarity_threshold = 0.15 SET pg_trgm.word_similarity_threshold = 0.25 AS $$
          SELECT word FROM search_word
           WHERE generation = of_generation AND (word % typed OR (goes_on AND typed <% word))
           ORDER BY CASE WHEN goes_on THEN word_similarity(typed, word) ELSE similarity(typed, word) END DESC, word
           LIMIT 200 $$;
      -- While an index is rebuilt: what changed meanwhile, to be caught up before the swap.
      CREATE TABLE search_rebuild (
        index_name text CONSTRAINT pk_search_rebuild PRIMARY KEY,
        started_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE search_rebuild_change (
        index_name text NOT NULL,
        entity_id text NOT NULL,
        CONSTRAINT pk_search_rebuild_change PRIMARY KEY (index_name, entity_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION search_similar_words(integer, text, boolean);
      DROP TABLE search_rebuild_change, search_rebuild, search_word, search_value, search_card, search_document, search_index;
      DROP SEQUENCE search_generation`);
  }
}
