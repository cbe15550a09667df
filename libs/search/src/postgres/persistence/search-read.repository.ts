import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';
import type { Statement } from '../search-statements';
import { type LiveGeneration, MAY_BE_SEARCHED } from './search-generation.repository';

/** A hit as the page statement gives it. */
export interface HitRow {
  readonly id: string;
  readonly key: number | null;
  readonly card: unknown;
  /** By searchable field: its text. */
  readonly texts: Readonly<Record<string, string>>;
}

/** A value of a facet with its count; without a field, the number of documents. */
export interface CountRow {
  readonly field: string | null;
  readonly value: string | null;
  readonly count: number;
}

type CardRow = Omit<HitRow, 'key'>;

/** Runs the statements of a search. */
@Injectable()
export class SearchReadRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The live generation; null: there is none that may be searched. */
  async live(indexName: string): Promise<LiveGeneration | null> {
    const [row] = await this.unitOfWork.prepared<LiveGeneration>(
      'search_live_generation',
      `SELECT i.generation, i.fingerprint FROM search_index i WHERE i.name = $1 AND ${MAY_BE_SEARCHED}`,
      [indexName],
    );
    return row ?? null;
  }

  hits(statement: Statement): Promise<HitRow[]> {
    return this.run<HitRow>(statement);
  }

  counts(statement: Statement): Promise<CountRow[]> {
    return this.run<CountRow>(statement);
  }

  /** What hits show, by their ids; absent is one that is gone, and one that none of the audiences (their numbers; null: all) may see now. */
  async cards(
    generation: number,
    ids: readonly string[],
    audiences: readonly number[] | null,
  ): Promise<ReadonlyMap<string, Pick<HitRow, 'card' | 'texts'>>> {
    if (ids.length === 0) return new Map();
    const rows =
      audiences === null
        ? await this.unitOfWork.prepared<CardRow>(
            'search_cards',
            'SELECT id, card, texts FROM search_card WHERE generation = $1 AND id = ANY($2::text[])',
            [generation, ids],
          )
        : await this.unitOfWork.prepared<CardRow>(
            'search_cards_for',
            `SELECT c.id, c.card, c.texts FROM search_card c JOIN search_document d ON d.generation = $1 AND d.id = c.id
              WHERE c.generation = $1 AND c.id = ANY($2::text[]) AND d.audience && $3::integer[]`,
            [generation, ids, audiences],
          );
    return new Map(rows.map(({ id, card, texts }) => [id, { card, texts }]));
  }

  /** Plans for data that is in memory: PostgreSQL's defaults are for disks, and would test every document where the index knows. */
  private run<Row>({ sql, parameters }: Statement): Promise<Row[]> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.query(`SELECT set_config('random_page_cost', '1.1', true), set_config('jit', 'off', true)`);
      return this.unitOfWork.query<Row>(sql, parameters);
    });
  }
}
