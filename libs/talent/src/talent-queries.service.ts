import type { SearchCriteria } from '@hunar/search';
import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { type TalentQuery, toSearchQuery } from './domain/talent-query';
import { TalentSearchInput } from './graphql/talent-search.input';

/** Queries that are kept: read again, and put into the words of the talent index as it is today. */
@Injectable()
export class TalentQueries {
  /** What was kept, by the rules for whoever searches now; null when it asks for something that no longer exists or is out of range. */
  read(kept: unknown): TalentQuery | null {
    if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return null;
    const query = plainToInstance(TalentSearchInput, kept);
    return validateSync(query, { whitelist: true, forbidNonWhitelisted: true }).length === 0 ? query : null;
  }

  /** What it finds: text and filters, without order and page. */
  async criteria(query: TalentQuery): Promise<SearchCriteria> {
    const { text, filters } = toSearchQuery(query, { first: 1, after: null });
    return { text, filters };
  }
}
