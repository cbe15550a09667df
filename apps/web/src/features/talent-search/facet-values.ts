import type { Facet } from '@/shared/search/facet';

const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The values of a facet whose name holds the text: those that begin with it first, each with its count. */
export function findValues(facet: Facet | undefined, text: string): Facet['values'] {
  const wanted = plain(text.trim());
  const named = (facet?.values ?? []).map((value) => ({ value, at: plain(value.label).indexOf(wanted) }));
  return named
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => Number(one.at > 0) - Number(other.at > 0))
    .map(({ value }) => value);
}
