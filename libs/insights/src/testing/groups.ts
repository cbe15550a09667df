import type { Region, Sex } from '../domain/categories';
import { countPeople } from '../domain/counts';
import type { Group } from '../domain/definitions';

/** People of one sex and region, each assessed for one job; so many of them selected by every definition. */
export function groupOf(sex: Sex | null, region: Region | null, people: number, selected: number): Group {
  const counts = countPeople(Array.from({ length: people }, (_, index) => [1, index < selected ? 1 : 0] as const));
  return { sex, region, counts: { top_10: counts, top_100: counts, scoring: counts } };
}
