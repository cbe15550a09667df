import { Clock, withoutContacts } from '@hunar/kernel';
import { Places } from '@hunar/places';
import { type DocumentSource, type IndexDefinition, type SearchDocument, SearchIndexer } from '@hunar/search';
import { Taxonomy } from '@hunar/skills';
import { Injectable } from '@nestjs/common';
import { NAME_SPELLINGS } from './domain/name-spellings';
import type { ExchangeTable } from './exchange/domain/exchange-table';
import { ExchangeRates } from './exchange/exchange-rates.service';
import type { TalentCard } from './talent-document';
import { exactFields, TALENT_INDEX } from './talent-fields';
import { type ReadTalent, TalentReader } from './talent-reader.service';

/** Profiles as search documents. */
@Injectable()
export class TalentIndex implements DocumentSource {
  readonly kind = 'talent';
  readonly index: IndexDefinition;

  constructor(
    private readonly reader: TalentReader,
    private readonly taxonomy: Taxonomy,
    private readonly places: Places,
    private readonly rates: ExchangeRates,
    private readonly clock: Clock,
    indexer: SearchIndexer,
  ) {
    const { synonyms, exactWords } = taxonomy.searchVocabulary();
    this.index = { ...TALENT_INDEX, synonyms: [...synonyms, ...NAME_SPELLINGS], exactWords };
    indexer.register(this);
  }

  async documents(ids: readonly string[]): Promise<SearchDocument<TalentCard>[]> {
    const table = await this.rates.table();
    const today = this.clock.now().toISOString().slice(0, 10);
    const read = await this.reader.byIds(ids);
    const seen = [...read.values()].filter(({ audience }) => audience.length > 0);
    return seen.map((talent) => this.document(talent, table, today));
  }

  allIds(after: string | null): AsyncIterable<readonly string[]> {
    return this.reader.allIds(after);
  }

  private document(
    { profile, contribution, card, audience }: ReadTalent,
    table: ExchangeTable,
    today: string,
  ): SearchDocument<TalentCard> {
    const place = card.city === null ? null : this.places.find(card.city, card.country);
    const held = card.skills.map(({ skillId }) => skillId);
    return {
      id: profile.id,
      audience,
      card,
      fields: {
        name: card.name,
        headline: card.headline,
        skillNames: held.map((id) => this.taxonomy.nameOf(id)),
        impliedSkillNames: this.impliedBy(held).map((id) => this.taxonomy.nameOf(id)),
        programNames: card.programs,
        city: card.city,
        about: profile.about && withoutContacts(profile.about),
        ...exactFields(card, contribution, { place, table, today }),
        updatedAt: profile.updatedAt.getTime(),
      },
    };
  }

  /** What follows from the skills, each once and none that is held itself. */
  private impliedBy(held: readonly string[]): string[] {
    const implied = new Set(held.flatMap((id) => [...this.taxonomy.implied(id).keys()]));
    for (const id of held) implied.delete(id);
    return [...implied];
  }
}
