import type { SearchCriteria } from '@hunar/search';
import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { filtersOf } from './domain/query/talent-condition';
import type { TalentQuery } from './domain/talent-query';
import { TalentSearchInput } from './graphql/search/talent-search.input';
import { TalentQueryReader } from './talent-query-reader.service';

/** Queries that are kept: read again, and put into the words of the talent index as it is today. */
@Injectable()
export class TalentQueries {
  constructor(private readonly reader: TalentQueryReader) {}

  /** What was kept, by the rules for whoever searches now; null when it asks for something that no longer exists or is out of range. */
  read(kept: unknown): TalentQuery | null {
    if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return null;
    const query = plainToInstance(TalentSearchInput, kept);
    return validateSync(query, { whitelist: true, forbidNonWhitelisted: true }).length === 0 ? query : null;
  }

  /** What it finds: text and filters, without order and page. Null: it names what is known no longer (a skill, a city, a currency). */
  async criteria(query: TalentQuery): Promise<SearchCriteria | null> {
    const read = await this.reader.read(query);
    return read.ok ? { text: read.value.text, filters: filtersOf(read.value.conditions) } : null;
  }
}
