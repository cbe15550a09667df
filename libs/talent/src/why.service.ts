import { Places } from '@hunar/places';
import { explainWords, type SearchPage } from '@hunar/search';
import { Taxonomy } from '@hunar/skills';
import { Injectable } from '@nestjs/common';
import type { ReadTalentQuery } from './domain/query/read-talent-query';
import { type Why, whyConditions, whyWords } from './domain/query/why';
import { BASE_TABLE, type ExchangeTable } from './exchange/domain/exchange-table';
import { ExchangeRates } from './exchange/exchange-rates.service';
import type { TalentCard } from './talent-document';
import { TalentIndex } from './talent-index';

/** Says why people were found: from their cards, the query and what is marked, whichever engine answered. */
@Injectable()
export class WhyService {
  constructor(
    private readonly talents: TalentIndex,
    private readonly taxonomy: Taxonomy,
    private readonly places: Places,
    private readonly rates: ExchangeRates,
  ) {}

  /** The reasons of each hit, by its id. */
  async of(
    query: ReadTalentQuery,
    page: Pick<SearchPage<TalentCard>, 'hits' | 'correctedText'>,
  ): Promise<ReadonlyMap<string, Why[]>> {
    const isPaid = query.conditions.some(({ asked }) => asked.filter === 'rateMin' || asked.filter === 'rateMax');
    const table: ExchangeTable = isPaid ? await this.rates.table() : BASE_TABLE;
    const searched = page.correctedText ?? query.text;
    const knowledge = {
      skillName: (id: string) => this.taxonomy.nameOf(id),
      place: (city: string, country: string | null) => this.places.find(city, country),
      table,
    };
    return new Map(
      page.hits.map(({ id, card, highlights }) => [
        id,
        [
          ...whyWords(explainWords(this.talents.index, searched, highlights, query.text)),
          ...whyConditions(card, query.conditions, knowledge),
        ],
      ]),
    );
  }
}
