import { EVIDENCE_TIERS } from '@hunar/kernel';
import { type DocumentSource, type IndexDefinition, type SearchDocument, SearchIndexer } from '@hunar/search';
import { Taxonomy } from '@hunar/skills';
import { Injectable } from '@nestjs/common';
import { NAME_SPELLINGS } from './domain/name-spellings';
import type { ProfileSkill } from './domain/profile';
import { TALENT_FACETS } from './domain/talent-query';
import { usdPerHour } from './domain/usd-per-hour';
import type { TalentCard } from './talent-document';
import { type ReadTalent, TalentReader } from './talent-reader.service';

/** The talent index without what the taxonomy adds to it. */
export const TALENT_INDEX: Omit<IndexDefinition, 'synonyms' | 'exactWords'> = {
  name: 'talent',
  version: 1,
  searchable: ['name', 'headline', 'skillNames', 'programNames', 'city', 'about'],
  // skillLevels and skillEvidence hold "react@3": has React at level 3 or above ("react@0": at all); "react@evidenced": with that evidence or better.
  keywords: [
    'skills',
    'skillLevels',
    'skillEvidence',
    'cities',
    'countries',
    'programs',
    'cohorts',
    'certified',
    'evidence',
  ],
  facets: TALENT_FACETS,
  numbers: ['rate', 'hours', 'updatedAt'],
  located: false,
};

/** Profiles as search documents. */
@Injectable()
export class TalentIndex implements DocumentSource {
  readonly kind = 'talent';
  readonly index: IndexDefinition;

  constructor(
    private readonly reader: TalentReader,
    private readonly taxonomy: Taxonomy,
    indexer: SearchIndexer,
  ) {
    const { synonyms, exactWords } = taxonomy.searchVocabulary();
    this.index = { ...TALENT_INDEX, synonyms: [...synonyms, ...NAME_SPELLINGS], exactWords };
    indexer.register(this);
  }

  async documents(ids: readonly string[]): Promise<SearchDocument<TalentCard>[]> {
    const read = await this.reader.byIds(ids);
    return [...read.values()].filter(({ audience }) => audience.length > 0).map((talent) => this.document(talent));
  }

  allIds(after: string | null): AsyncIterable<readonly string[]> {
    return this.reader.allIds(after);
  }

  private document({ profile, contribution, card, audience }: ReadTalent): SearchDocument<TalentCard> {
    const names = card.skills.map(({ skillId }) => this.taxonomy.nameOf(skillId));
    return {
      id: profile.id,
      audience,
      card,
      fields: {
        name: card.name,
        headline: card.headline,
        skillNames: names,
        programNames: card.programs,
        city: card.city,
        about: profile.about,
        skills: card.skills.map(({ skillId }) => skillId),
        skillLevels: card.skills.flatMap(levelsOf),
        skillEvidence: card.skills.flatMap(evidenceOf),
        cities: card.city === null ? [] : [card.city],
        countries: card.country === null ? [] : [card.country],
        programs: contribution.programs.map(({ slug }) => slug),
        cohorts: contribution.cohorts.map(({ id }) => id),
        certified: [String(card.certified)],
        evidence: tiersUpTo(card.evidence),
        rate: usdPerHour(card.rate),
        hours: card.weeklyHours,
        updatedAt: profile.updatedAt.getTime(),
      },
    };
  }
}

const levelsOf = ({ skillId, level }: ProfileSkill): string[] =>
  Array.from({ length: (level ?? 0) + 1 }, (_, least) => `${skillId}@${least}`);

const tiersUpTo = (tier: TalentCard['evidence']) => EVIDENCE_TIERS.slice(0, EVIDENCE_TIERS.indexOf(tier) + 1);
const evidenceOf = ({ skillId, evidence }: ProfileSkill): string[] =>
  tiersUpTo(evidence).map((tier) => `${skillId}@${tier}`);
