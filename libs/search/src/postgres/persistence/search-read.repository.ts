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

  hits({ sql, parameters }: Statement): Promise<HitRow[]> {
    return this.unitOfWork.query<HitRow>(sql, parameters);
  }

  counts({ sql, parameters }: Statement): Promise<CountRow[]> {
    return this.unitOfWork.query<CountRow>(sql, parameters);
  }
}
