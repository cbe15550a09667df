/** How a result divides by one property: what the API calls a facet. */
export interface Facet {
  readonly name: string;
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/** The label of a facet's value; the value itself where the answer does not carry it. */
export const labelOf = (facets: readonly Facet[], name: string, value: string) =>
  facets.find((facet) => facet.name === name)?.values.find((one) => one.value === value)?.label ?? value;
