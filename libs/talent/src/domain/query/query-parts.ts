import { groupBy } from '@hunar/kernel';
import type { ReadTalentQuery } from './read-talent-query';
import { valueOf } from './relaxations';
import type { TalentCondition, TalentFilter } from './talent-condition';

/** How a part of a query is named. */
export interface PartName {
  readonly filter: TalentFilter;
  /** Which one of a filter that is a list; null: all of it. */
  readonly value: string | null;
}

/** What can be dropped from a query by itself. */
export interface QueryPart extends PartName {
  /** None: it is the text. */
  readonly conditions: readonly TalentCondition[];
}

/** Parts that are looked at one by one. */
const MOST_PARTS = 20;

/** The parts of a query, 20 at most: the text, and its conditions or, where there are more of those, its filters. */
export function partsOf({ text, apart }: ReadTalentQuery): QueryPart[] {
  const typed: QueryPart[] = text === '' ? [] : [{ filter: 'text', value: null, conditions: [] }];
  if (apart.length + typed.length > MOST_PARTS) {
    const filters = [...groupBy(apart, ({ asked }) => asked.filter)];
    return [...filters.map(([filter, conditions]) => ({ filter, value: null, conditions })), ...typed];
  }
  const single = apart.map((condition) => {
    const { asked } = condition;
    return { filter: asked.filter, value: valueOf(asked), conditions: [condition] };
  });
  return [...single, ...typed];
}
