import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A generation of a search index is a partition, filled before it is indexed and dropped as a whole; what changes is noted for copies in memory. */
export class SearchGenerations1764001400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- All of it is made from other tables: an index that is not there is built at the next start.
      DELETE FROM search_index;
      DROP TABLE search_word, search_card, search_document;
      CREATE TABLE search_document (
        generation integer NOT NULL,
        id text COLLATE "C" NOT NULL,
        audience integer[] NOT NULL,
        -- Keywords and audiences are numbers of search_value; those of keyword field n are tokens[bounds[n] + 1 : bounds[n + 1]].
        tokens integer[] NOT NULL,
        bounds smallint[] NOT NULL,
        numbers double precision[] NOT NULL,
        words tsvector NOT NULL,
        CONSTRAINT pk_search_document PRIMARY KEY (generation, id)
      ) PARTITION BY LIST (generation);
      ALTER TABLE search_document ALTER COLUMN words SET STORAGE MAIN, ALTER COLUMN tokens SET STORAGE MAIN;
      -- What a hit shows. json, not jsonb: it is given back as it came, and no statement looks into it.
      CREATE TABLE search_card (
        generation integer NOT NULL,
        id text COLLATE "C" NOT NULL,
        card json NOT NULL,
        texts json NOT NULL,
        CONSTRAINT pk_search_card PRIMARY KEY (generation, id)
      ) PARTITION BY LIST (generation);
      CREATE TABLE search_word (
        generation integer NOT NULL,
        word text COLLATE "C" NOT NULL,
        -- In how many documents it stood when the generation was built; 1 for words that came later.
        documents integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_search_word PRIMARY KEY (generation, word)
      ) PARTITION BY LIST (generation);
      -- Which transaction changed a document last, since its generation was swapped in.
      CREATE TABLE search_change (
        generation integer NOT NULL,
        id text COLLATE "C" NOT NULL,
        changed_by xid8 NOT NULL,
        CONSTRAINT pk_search_change PRIMARY KEY (generation, id)
      );
      CREATE INDEX ix_search_change_changed_by ON search_change (generation, changed_by)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM search_index;
      DROP TABLE search_change, search_word, search_card, search_document;
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
      CREATE TABLE search_card (
        generation integer NOT NULL,
        id text COLLATE "C" NOT NULL,
        card json NOT NULL,
        texts json NOT NULL,
        CONSTRAINT pk_search_card PRIMARY KEY (generation, id)
      );
      CREATE TABLE search_word (
        generation integer NOT NULL,
        word text COLLATE "C" NOT NULL,
        CONSTRAINT pk_search_word PRIMARY KEY (generation, word)
      );
      CREATE INDEX ix_search_word_trigrams ON search_word USING gin (word gin_trgm_ops) WITH (gin_pending_list_limit = 256)`);
  }
}
