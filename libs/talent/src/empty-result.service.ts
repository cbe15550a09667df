import type { Viewer } from '@hunar/kernel';
import type { SearchCriteria } from '@hunar/search';
import { Injectable } from '@nestjs/common';
import type { ReadTalentQuery } from './domain/query/read-talent-query';
import { limitOrder, movedTo, type Relaxation, stepsOf, valueOf } from './domain/query/relaxations';
import { filtersOf, type TalentCondition, type TalentFilter } from './domain/query/talent-condition';
import { usdPerHour } from './exchange/domain/exchange-table';
import { ExchangeRates } from './exchange/exchange-rates.service';
import type { TalentCard } from './talent-document';
import { TalentEngine } from './talent-engine';

/** Something that can be dropped: a condition, or (null) the text. */
type Part = TalentCondition | null;

export interface EmptyCause {
  readonly filter: TalentFilter;
  /** Which one of a filter that is a list. */
  readonly value: string | null;
  /** How many are found without it. */
  readonly totalWithout: number;
  /** The nearest limit with which somebody is found, in the units of the question, and how many then; null: none but to drop it. */
  readonly nearest: { readonly value: string; readonly total: number } | null;
}

/** What left a query with nobody, and who is nearest. */
export interface EmptyResult {
  /** Each filter that alone is to blame, the one that costs most first; empty when several are needed. */
  readonly causes: readonly EmptyCause[];
  /** Where no single one suffices: filters that have to go together, few if not the fewest. */
  readonly together: readonly { readonly filter: TalentFilter; readonly value: string | null }[];
  readonly nearest: readonly TalentCard[];
  readonly nearestTotal: number;
}

const SHOWN = 3;

/** Says which filters emptied a result: by counting without them, exactly and for the viewer. */
@Injectable()
export class EmptyResultService {
  constructor(
    private readonly engine: TalentEngine,
    private readonly rates: ExchangeRates,
  ) {}

  async explain(viewer: Viewer, query: ReadTalentQuery): Promise<EmptyResult> {
    const parts: Part[] = [...query.conditions, ...(query.text === '' ? [] : [null])];
    const withoutOne = parts.map((part) => parts.filter((other) => other !== part));
    const counts = await this.engine.counts(
      viewer,
      withoutOne.map((kept) => criteriaOf(query, kept)),
    );
    const culprits = parts.flatMap((part, at) => (counts[at]! > 0 ? [{ part, total: counts[at]! }] : []));
    if (culprits.length === 0) return this.dropSeveral(viewer, query, parts);
    culprits.sort((a, b) => b.total - a.total);
    const causes: EmptyCause[] = [];
    let best: readonly Part[] | null = null;
    for (const { part, total } of culprits) {
      const others = parts.filter((other) => other !== part);
      const softer = part && (await this.softer(viewer, query, part, others));
      causes.push({
        ...named(part),
        totalWithout: total,
        nearest: softer && { value: softer.value, total: softer.total },
      });
      if (softer) best ??= [...others, softer.condition];
    }
    best ??= parts.filter((other) => other !== culprits[0]!.part);
    return { causes, together: [], ...(await this.show(viewer, query, best)) };
  }

  /** Keeps one filter after the other, the commonest first, as long as somebody is left. */
  private async dropSeveral(viewer: Viewer, query: ReadTalentQuery, parts: readonly Part[]): Promise<EmptyResult> {
    const alone = await this.engine.counts(
      viewer,
      parts.map((part) => criteriaOf(query, [part])),
    );
    const ordered = parts.map((part, at) => ({ part, count: alone[at]! })).sort((a, b) => b.count - a.count);
    const kept: Part[] = [];
    const dropped: Part[] = [];
    for (const { part, count } of ordered) {
      const [left] = count === 0 ? [0] : await this.engine.counts(viewer, [criteriaOf(query, [...kept, part])]);
      if (left! > 0) kept.push(part);
      else dropped.push(part);
    }
    return { causes: [], together: dropped.map(named), ...(await this.show(viewer, query, kept)) };
  }

  /** The least softening of a condition that finds somebody. */
  private async softer(
    viewer: Viewer,
    query: ReadTalentQuery,
    { asked }: TalentCondition,
    others: readonly Part[],
  ): Promise<(Relaxation & { readonly total: number }) | null> {
    const order = limitOrder(asked);
    const steps = order ? await this.byOrder(viewer, query, asked, others, order) : stepsOf(asked);
    if (steps.length === 0) return null;
    const totals = await this.engine.counts(
      viewer,
      steps.map(({ condition }) => criteriaOf(query, [...others, condition])),
    );
    const at = totals.findIndex((total) => total > 0);
    return at < 0 ? null : { ...steps[at]!, total: totals[at]! };
  }

  private async byOrder(
    viewer: Viewer,
    query: ReadTalentQuery,
    asked: TalentCondition['asked'],
    others: readonly Part[],
    sort: { field: string; direction: 'ascending' | 'descending' },
  ): Promise<Relaxation[]> {
    const page = { facets: [], first: 1, after: null };
    const found = await this.engine.search(viewer, { ...criteriaOf(query, others), ...page, sort });
    const card = found.hits[0]?.card;
    if (!card) return [];
    const table = await this.rates.table();
    const moved = movedTo(asked, { ...card, usdPerHour: usdPerHour(card.rate, table) }, table);
    return moved ? [moved] : [];
  }

  private async show(viewer: Viewer, query: ReadTalentQuery, kept: readonly Part[]) {
    const page = { facets: [], sort: null, first: SHOWN, after: null };
    const { hits, total } = await this.engine.search(viewer, { ...criteriaOf(query, kept), ...page });
    return { nearest: hits.map(({ card }) => card), nearestTotal: total };
  }
}

const criteriaOf = (query: ReadTalentQuery, kept: readonly Part[]): SearchCriteria => ({
  text: kept.includes(null) ? query.text : '',
  filters: filtersOf(kept.filter((part) => part !== null)),
});

const named = (part: Part): { filter: TalentFilter; value: string | null } =>
  part === null ? { filter: 'text', value: null } : { filter: part.asked.filter, value: valueOf(part.asked) };
