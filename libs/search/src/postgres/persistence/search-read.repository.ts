import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';
import type { Statement } from '../search-statements';

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

/** Runs the statements of a search. */
@Injectable()
export class SearchReadRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  hits(statement: Statement): Promise<HitRow[]> {
    return this.run<HitRow>(statement);
  }

  counts(statement: Statement): Promise<CountRow[]> {
    return this.run<CountRow>(statement);
  }

  /** Plans for data that is in memory: PostgreSQL's defaults are for disks, and would test every document where the index knows. */
  private run<Row>({ sql, parameters }: Statement): Promise<Row[]> {
    return this.unitOfWork.run(async () => {
      await this.unitOfWork.query(`SELECT set_config('random_page_cost', '1.1', true), set_config('jit', 'off', true)`);
      return this.unitOfWork.query<Row>(sql, parameters);
    });
  }
}
