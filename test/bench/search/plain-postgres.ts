import type { SearchDocument } from '@hunar/search';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FACETS, HITS, type Question } from './queries';
import { type Found, inOrder } from './subjects';

const TEXTS = [
  ['name', 'A'],
  ['headline', 'B'],
  ['skillNames', 'B'],
  ['programNames', 'C'],
  ['city', 'C'],
  ['about', 'D'],
] as const;

/**
 * Search as PostgreSQL's manual teaches it: a tsvector with its GIN index, skills as an array with theirs, ts_rank, one GROUP BY a
 * facet. One statement, whose result is computed once. Everybody may see everybody, and nothing is highlighted.
 */
const SEARCH = `
  WITH found AS MATERIALIZED (
    SELECT id, skills, city, programs, ts_rank(words, query) AS rank
      FROM plain_talent, to_tsquery('simple', $1) query
     WHERE words @@ query AND ($2::text[] = '{}' OR skills @> $2) AND ($3::real IS NULL OR rate BETWEEN $3 AND $4)
  ), hits AS (SELECT id, rank FROM found ORDER BY rank DESC, id LIMIT ${HITS})
  SELECT (SELECT count(*)::int FROM found) AS total,
         (SELECT jsonb_agg(jsonb_build_object('id', id, 'card', card) ORDER BY rank DESC, id) FROM hits JOIN plain_talent USING (id)) AS hits,
         (SELECT jsonb_object_agg(value, count) FROM (
            SELECT skill AS value, count(*) FROM found, unnest(skills) skill GROUP BY 1 ORDER BY 2 DESC LIMIT 100) s) AS skills,
         (SELECT jsonb_object_agg(value, count) FROM (
            SELECT city AS value, count(*) FROM found WHERE city IS NOT NULL GROUP BY 1 ORDER BY 2 DESC LIMIT 100) c) AS cities,
         (SELECT jsonb_object_agg(value, count) FROM (
            SELECT program AS value, count(*) FROM found, unnest(programs) program GROUP BY 1 ORDER BY 2 DESC LIMIT 100) p) AS programs`;

interface PlainRow extends Record<(typeof FACETS)[number], Readonly<Record<string, number>> | null> {
  readonly total: number;
  readonly hits: { id: string }[] | null;
}

/** The baseline: a table of its own on the server that our engine uses, with the same settings. */
export class PlainPostgres {
  private constructor(private readonly client: Client) {}

  static async connect(databaseUrl: string): Promise<PlainPostgres> {
    const client = new Client({ connectionString: databaseUrl });
    client.on('error', () => undefined);
    await client.connect();
    return new PlainPostgres(client);
  }

  async create(): Promise<void> {
    await this.client.query(`
      DROP TABLE IF EXISTS plain_talent;
      CREATE TABLE plain_talent (id uuid, words tsvector, skills text[], city text, programs text[], rate real, card jsonb);
      CREATE UNLOGGED TABLE IF NOT EXISTS plain_load (
        id uuid, name text, headline text, skill_names text, program_names text, city text, about text,
        skills text[], programs text[], rate real, card jsonb)`);
  }

  async load(documents: readonly SearchDocument[]): Promise<void> {
    const lines = documents.map(({ id, fields, card }) => {
      const texts = TEXTS.map(([field]) => [fields[field] ?? []].flat().join(' , '));
      const lists = ['skills', 'programs'].map(
        (field) => `{${[fields[field] ?? []].flat().map(String).map(quoted).join(',')}}`,
      );
      const rate = fields.rate === null ? String.raw`\N` : String(fields.rate);
      return `${[...[id, ...texts, ...lists].map(escaped), rate, escaped(JSON.stringify(card))].join('\t')}\n`;
    });
    await pipeline(Readable.from(lines), this.client.query(copyFrom('COPY plain_load FROM STDIN')));
    const weighed = ['name', 'headline', 'skill_names', 'program_names', 'city', 'about'].map(
      (column, at) => `setweight(to_tsvector('simple', ${column}), '${TEXTS[at]![1]}')`,
    );
    await this.client.query(`
      INSERT INTO plain_talent SELECT id, ${weighed.join(' || ')}, skills, nullif(city, ''), programs, rate, card FROM plain_load`);
    await this.client.query('TRUNCATE plain_load');
  }

  /** Indexes, and statistics for this table and all others. */
  async finish(): Promise<void> {
    await this.client.query(`
      DROP TABLE plain_load;
      ALTER TABLE plain_talent ADD PRIMARY KEY (id);
      CREATE INDEX plain_talent_words ON plain_talent USING gin (words);
      CREATE INDEX plain_talent_skills ON plain_talent USING gin (skills);
      CREATE INDEX plain_talent_rate ON plain_talent (rate)`);
  }

  async vacuum(): Promise<void> {
    await this.client.query('VACUUM ANALYZE');
    await this.client.query('CHECKPOINT');
  }

  async ask({ text, skills, rate }: Question): Promise<Found> {
    const words = text.split(' ');
    const query = words.map((word, at) => (words.length === 1 && at === 0 ? `${word}:*` : word)).join(' & ');
    const values = [query, skills, rate?.[0] ?? null, rate?.[1] ?? null];
    const { rows } = await this.client.query<PlainRow>(SEARCH, values);
    const { hits, total, ...facets } = rows[0]!;
    return {
      ids: (hits ?? []).map(({ id }) => id),
      total,
      counts: () => FACETS.map((facet) => inOrder(facets[facet])),
    };
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

const quoted = (value: string): string => `"${value.replace(/["\\]/g, String.raw`\$&`)}"`;
const escaped = (text: string): string => text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\t/g, '\\t');
