/**
 * How many people of a group were assessed and how many of those assessments selected them. The sums of squares are over people:
 * somebody assessed for forty jobs is one person, not forty.
 */
export interface Counts {
  readonly people: number;
  readonly assessed: number;
  readonly selected: number;
  /** People selected at least once. */
  readonly selectedPeople: number;
  readonly selectedSquared: number;
  readonly assessedSquared: number;
  readonly product: number;
}

type Sums = { -readonly [Key in keyof Counts]: number };

const nobody = (): Sums => ({
  people: 0,
  assessed: 0,
  selected: 0,
  selectedPeople: 0,
  selectedSquared: 0,
  assessedSquared: 0,
  product: 0,
});

/** Counts people, each by how often they were assessed and how often selected. */
export function countPeople(people: Iterable<readonly [assessed: number, selected: number]>): Counts {
  const sums = nobody();
  for (const [assessed, selected] of people) {
    sums.people += 1;
    sums.assessed += assessed;
    sums.selected += selected;
    if (selected > 0) sums.selectedPeople += 1;
    sums.selectedSquared += selected ** 2;
    sums.assessedSquared += assessed ** 2;
    sums.product += assessed * selected;
  }
  return sums;
}

/** The counts of disjoint groups as those of one. */
export function together(groups: Iterable<Counts>): Counts {
  const sums = nobody();
  for (const group of groups) for (const key of Object.keys(sums) as (keyof Counts)[]) sums[key] += group[key];
  return sums;
}
