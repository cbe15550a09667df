import { Clock, type Result } from '@hunar/kernel';
import { Places } from '@hunar/places';
import { Taxonomy } from '@hunar/skills';
import { Injectable } from '@nestjs/common';
import { type ReadTalentQuery, readTalentQuery, type TalentQueryFailureCode } from './domain/query/read-talent-query';
import type { TalentQuery } from './domain/talent-query';
import { BASE_TABLE } from './exchange/domain/exchange-table';
import { ExchangeRates } from './exchange/exchange-rates.service';

const SUGGESTED = 3;

/** Reads queries with what is known of skills, places, currencies and the day. */
@Injectable()
export class TalentQueryReader {
  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly places: Places,
    private readonly rates: ExchangeRates,
    private readonly clock: Clock,
  ) {}

  /** The query as conditions on the index, or all that is wrong with it. */
  async read(query: TalentQuery): Promise<Result<ReadTalentQuery, TalentQueryFailureCode>> {
    return readTalentQuery(query, {
      skill: (id) => this.taxonomy.byId(id) !== undefined,
      place: (name, country) => this.places.find(name, country),
      placesLike: (name, country) => this.places.suggest(name, country, SUGGESTED),
      // Most queries are in USD, or of no rate at all.
      table: query.rate && query.rate.currency !== 'USD' ? await this.rates.table() : BASE_TABLE,
      today: this.clock.now().toISOString().slice(0, 10),
    });
  }
}
