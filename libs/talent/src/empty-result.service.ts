import type { Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { type PartName, partsOf, type QueryPart } from './domain/query/query-parts';
import type { ReadTalentQuery } from './domain/query/read-talent-query';
import { limitOrder, movedTo, type Relaxation, stepsOf } from './domain/query/relaxations';
import type { TalentCondition } from './domain/query/talent-condition';
import { usdPerHour } from './exchange/domain/exchange-table';
import { ExchangeRates } from './exchange/exchange-rates.service';
import { PartialSearch } from './partial-search';
import type { TalentCard } from './talent-document';
import { TalentEngine } from './talent-engine';

export interface EmptyCause extends PartName {
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
  readonly together: readonly PartName[];
  readonly nearest: readonly TalentCard[];
  readonly nearestTotal: number;
}

const SHOWN = 3;

/**
 * Says which filters emptied a result: by counting without them, exactly and for the viewer. Of a query of more than 20 conditions each
 * filter is looked at as a whole, so that none asks for more than a few hundred counts.
 */
@Injectable()
export class EmptyResultService {
  constructor(
    private readonly engine: TalentEngine,
    private readonly rates: ExchangeRates,
  ) {}

  async explain(viewer: Viewer, query: ReadTalentQuery): Promise<EmptyResult> {
    const search = await PartialSearch.of(this.engine, viewer, query);
    const parts = partsOf(query);
    const without = (part: QueryPart) => parts.filter((other) => other !== part);
    const counts = await search.totals(parts.map(without));
    const culprits = parts.flatMap((part, at) => (counts[at]! > 0 ? [{ part, total: counts[at]! }] : []));
    if (culprits.length === 0) return this.dropSeveral(search, parts);
    culprits.sort((a, b) => b.total - a.total);
    const causes: EmptyCause[] = [];
    let best: readonly QueryPart[] | null = null;
    for (const { part, total } of culprits) {
      const softer = await this.softer(search, part, without(part));
      causes.push({
        ...named(part),
        totalWithout: total,
        nearest: softer && { value: softer.value, total: softer.total },
      });
      if (softer) best ??= [...without(part), { ...part, conditions: [softer.condition] }];
    }
    best ??= without(culprits[0]!.part);
    return { causes, together: [], ...(await this.show(search, best)) };
  }

  /** Keeps one filter after the other, the commonest first, as long as somebody is left. */
  private async dropSeveral(search: PartialSearch, parts: readonly QueryPart[]): Promise<EmptyResult> {
    const alone = await search.totals(parts.map((part) => [part]));
    const ordered = parts.map((part, at) => ({ part, count: alone[at]! })).sort((a, b) => b.count - a.count);
    const kept: QueryPart[] = [];
    const dropped: QueryPart[] = [];
    for (const { part, count } of ordered) {
      const [left] = count === 0 ? [0] : await search.totals([[...kept, part]]);
      if (left! > 0) kept.push(part);
      else dropped.push(part);
    }
    return { causes: [], together: dropped.map(named), ...(await this.show(search, kept)) };
  }

  /** The least softening of a part that finds somebody; null where it is more than one condition. */
  private async softer(
    search: PartialSearch,
    part: QueryPart,
    others: readonly QueryPart[],
  ): Promise<(Relaxation & { readonly total: number }) | null> {
    const [condition, another] = part.conditions;
    if (!condition || another) return null;
    const steps = await this.stepsFor(search, condition, others);
    if (steps.length === 0) return null;
    const totals = await search.totals(steps.map((step) => [...others, { ...part, conditions: [step.condition] }]));
    const at = totals.findIndex((total) => total > 0);
    return at < 0 ? null : { ...steps[at]!, total: totals[at]! };
  }

  /** Softer and softer conditions; of a limit in order, the one that admits the nearest person. */
  private async stepsFor(
    search: PartialSearch,
    { asked }: TalentCondition,
    others: readonly QueryPart[],
  ): Promise<Relaxation[]> {
    const order = limitOrder(asked);
    if (!order) return stepsOf(asked);
    const card = (await search.first(1, others, order)).hits[0]?.card;
    if (!card) return [];
    const table = await this.rates.table();
    const moved = movedTo(asked, { ...card, usdPerHour: usdPerHour(card.rate, table) }, table);
    return moved ? [moved] : [];
  }

  private async show(search: PartialSearch, kept: readonly QueryPart[]) {
    const { hits, total } = await search.first(SHOWN, kept);
    return { nearest: hits.map(({ card }) => card), nearestTotal: total };
  }
}

const named = ({ filter, value }: QueryPart): PartName => ({ filter, value });
