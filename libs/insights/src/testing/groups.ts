import type { Region, Sex } from '../domain/categories';
import { countPeople } from '../domain/counts';
import type { Group } from '../domain/definitions';

/** People of one sex and region, each assessed for one job; so many of them selected, and so many by the strictest definition. */
export function groupOf(
  sex: Sex | null,
  region: Region | null,
  people: number,
  selected: number,
  amongTen: number = selected,
): Group {
  const counts = (times: number) =>
    countPeople(Array.from({ length: people }, (_, index) => [1, index < times ? 1 : 0] as const));
  return { sex, region, counts: { top_10: counts(amongTen), top_100: counts(selected), scoring: counts(selected) } };
}
