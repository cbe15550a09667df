import { type Result, success, type Viewer } from '@hunar/kernel';
import { Places } from '@hunar/places';
import { SkillFinder } from '@hunar/skills';
import { Injectable } from '@nestjs/common';
import type { TalentQueryFailureCode } from './domain/query/read-talent-query';
import { filtersOf } from './domain/query/talent-condition';
import type { TalentFacet, TalentQuery } from './domain/talent-query';
import { FacetLabels, type LabelledFacet } from './facet-labels.service';
import { TalentContributions } from './talent-contributions.service';
import { TalentEngine } from './talent-engine';
import { TalentQueryReader } from './talent-query-reader.service';

/** Values of a facet that are looked at for a name. */
const CANDIDATES = 50;

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

  /** Values whose names `text` may become, with how many of the query's people have each; those that nobody has are left out. Most frequent first. */
  async find(
    viewer: Viewer,
    query: TalentQuery,
    facet: TalentFacet,
    text: string,
    first: number,
  ): Promise<Result<LabelledFacet['values'], TalentQueryFailureCode>> {
    const read = await this.reader.read(query);
    if (!read.ok) return read;
    const criteria = { text: read.value.text, filters: filtersOf(read.value.conditions) };
    const page = await this.engine.search(viewer, { ...criteria, facets: [facet], sort: null, first: 1, after: null });
    const counted = new Map((page.facets[facet] ?? []).map(({ value, count }) => [value, count]));
    const typed = text.trim().toLowerCase();
    const labelOf = await this.labels.labelsOf(facet, [...counted.keys()]);
    const shown = [...counted.keys()].filter((value) => hasWord(labelOf(value), typed) || value === typed);
    const named = typed === '' ? [] : await this.named(facet, typed);
    const missing = [...new Set(named)].filter((value) => !counted.has(value)).slice(0, CANDIDATES);
    const counts = await this.engine.counts(
      viewer,
      missing.map((value) => ({ ...criteria, filters: [...criteria.filters, { field: facet, anyOf: [value] }] })),
    );
    missing.forEach((value, at) => counted.set(value, counts[at]!));
    const values = [...new Set([...shown, ...named])].filter((value) => (counted.get(value) ?? 0) > 0);
    const label = await this.labels.labelsOf(facet, values);
    const found = values.map((value) => ({ value, label: label(value), count: counted.get(value)! }));
    return success(found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, first));
  }

  private async named(facet: TalentFacet, text: string): Promise<readonly string[]> {
    if (facet === 'skills') return this.skills.find(text, CANDIDATES).map(({ id }) => id);
    if (facet === 'cities') return this.places.complete(text, CANDIDATES);
    return facet === 'programs' || facet === 'cohorts' ? this.contributions.facetNamed(facet, text, CANDIDATES) : [];
  }
}

/** Does a word of the label begin with what was typed? */
const hasWord = (label: string, typed: string): boolean => ` ${label.toLowerCase()}`.includes(` ${typed}`);
