import { type Result, success, type Viewer } from '@hunar/kernel';
import { Places } from '@hunar/places';
import { besidesOwnFilter, MOST_FACET_VALUES, type SearchCriteria } from '@hunar/search';
import { SkillFinder } from '@hunar/skills';
import { Injectable } from '@nestjs/common';
import type { TalentQueryFailureCode } from './domain/query/read-talent-query';
import { filtersOf } from './domain/query/talent-condition';
import { ANY_OF_FACETS, type TalentFacet, type TalentQuery } from './domain/talent-query';
import { FacetLabels, type LabelledFacet } from './facet-labels.service';
import { TalentContributions } from './talent-contributions.service';
import { TalentEngine } from './talent-engine';
import { TalentQueryReader } from './talent-query-reader.service';

/** Values of a facet that are looked at for a name, the nearest first. */
const CANDIDATES = 500;
/** How many of them are counted at once. */
const AT_ONCE = 50;
/** Batches that anybody is in, of which each value is counted, at most: this is asked at every letter that is typed. */
const MOST_BATCHES = 3;

interface Counted {
  readonly value: string;
  readonly count: number;
}
/** The query of those who have one of these values. */
type Having = (values: readonly string[]) => SearchCriteria;

/** Finds values of a facet by name, beyond the hundred that a result counts out. */
@Injectable()
export class FacetValues {
  constructor(
    private readonly engine: TalentEngine,
    private readonly reader: TalentQueryReader,
    private readonly labels: FacetLabels,
    private readonly contributions: TalentContributions,
    private readonly skills: SkillFinder,
    private readonly places: Places,
  ) {}

  /**
   * Values whose names `text` may become, with how many of the query's people have each, counted as the facet of a search is: besides its
   * own filter where any of several values may be asked for. Those that nobody has are left out. Most frequent first; of values beyond the
   * hundred most frequent the nearest names are counted, until there are enough. That takes 160 counts at most: a name that is farther off
   * is found by typing more of it.
   */
  async find(
    viewer: Viewer,
    query: TalentQuery,
    facet: TalentFacet,
    text: string,
    first: number,
  ): Promise<Result<LabelledFacet['values'], TalentQueryFailureCode>> {
    const read = await this.reader.read(query);
    if (!read.ok) return read;
    const filters = filtersOf(read.value.conditions);
    const within = ANY_OF_FACETS.includes(facet) ? besidesOwnFilter(filters, facet) : filters;
    const criteria = { text: read.value.text, filters: within };
    const page = await this.engine.search(viewer, { ...criteria, facets: [facet], sort: null, first: 1, after: null });
    const frequent = page.facets[facet] ?? [];
    const typed = text.trim().toLowerCase();
    const named = typed === '' ? [] : await this.named(facet, typed);
    const found = await this.meant(facet, frequent, typed, named);
    // Fewer than all that a facet counts out are all that there are.
    if (frequent.length >= MOST_FACET_VALUES && found.length < first) {
      const counted = new Set(frequent.map(({ value }) => value));
      const rare = [...new Set(named)].filter((value) => !counted.has(value));
      // Among the people of the page: those of the words as they were mended.
      const words = page.correctedText ?? criteria.text;
      const having: Having = (anyOf) => ({ text: words, filters: [...criteria.filters, { field: facet, anyOf }] });
      found.push(...(await this.countUntil(first - found.length, rare, viewer, having)));
    }
    found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    const shown = found.slice(0, first);
    const label = await this.labels.labelsOf(facet, valuesOf(shown));
    return success(shown.map(({ value, count }) => ({ value, label: label(value), count })));
  }

  /** Those of the counted values that the text may mean. */
  private async meant(
    facet: TalentFacet,
    counted: readonly Counted[],
    typed: string,
    named: readonly string[],
  ): Promise<Counted[]> {
    const label = await this.labels.labelsOf(facet, valuesOf(counted));
    return counted.filter(({ value }) => value === typed || named.includes(value) || hasWord(label(value), typed));
  }

  /** Counts values until so many are found that somebody has. One question says which batches have any; the first few of those are counted. */
  private async countUntil(
    enough: number,
    values: readonly string[],
    viewer: Viewer,
    having: Having,
  ): Promise<Counted[]> {
    const batches = Array.from({ length: Math.ceil(values.length / AT_ONCE) }, (_, at) =>
      values.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
    );
    const people = await this.engine.counts(viewer, batches.map(having));
    const found: Counted[] = [];
    const peopled = batches.filter((_, at) => people[at]! > 0);
    for (const batch of peopled.slice(0, MOST_BATCHES)) {
      const counts = await this.engine.counts(
        viewer,
        batch.map((value) => having([value])),
      );
      found.push(...batch.map((value, at) => ({ value, count: counts[at]! })).filter(({ count }) => count > 0));
      if (found.length >= enough) break;
    }
    return found;
  }

  private async named(facet: TalentFacet, text: string): Promise<readonly string[]> {
    if (facet === 'skills') return this.skills.find(text, CANDIDATES).map(({ id }) => id);
    if (facet === 'cities') return this.places.complete(text, CANDIDATES);
    if (facet !== 'programs' && facet !== 'cohorts') return [];
    return this.contributions.facetNamed(facet, text, CANDIDATES);
  }
}

const valuesOf = (counted: readonly Counted[]): string[] => counted.map(({ value }) => value);

/** Does a word of the label begin with what was typed? */
const hasWord = (label: string, typed: string): boolean => ` ${label.toLowerCase()}`.includes(` ${typed}`);
