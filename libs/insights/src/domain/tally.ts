import { type Categories, REGIONS, SEXES } from './categories';
import { countPeople } from './counts';
import { DEFINITIONS, type Group } from './definitions';
import { medianOf } from './median';

/** Everybody's score for one job, in the order in which the tally knows people; `NOT_THERE`: was not in the pool. */
export type Scores = Int16Array;
export const NOT_THERE = -2;

/** Counts over jobs how often each person was assessed, and how often selected by each definition. Jobs are ranked one by one. */
export class Tally {
  private readonly assessed: Uint32Array;
  private readonly selected: Readonly<Record<(typeof DEFINITIONS)[number], Uint32Array>>;
  jobs = 0;

  constructor(private readonly people: number) {
    const counter = () => new Uint32Array(people);
    this.assessed = counter();
    this.selected = { top_10: counter(), top_100: counter(), scoring: counter() };
  }

  /** `best`: the people at the top of the list that founders see, in its order; `most`: the highest possible score. */
  add(scores: Scores, best: readonly number[], most: number): void {
    this.jobs += 1;
    const there = scores.filter((score) => score !== NOT_THERE);
    const median = medianOf(there, most);
    for (let person = 0; person < this.people; person += 1) {
      const score = scores[person]!;
      if (score === NOT_THERE) continue;
      this.assessed[person]! += 1;
      if (score > median) this.selected.scoring[person]! += 1;
    }
    best.slice(0, 10).forEach((person) => (this.selected.top_10[person]! += 1));
    best.slice(0, 100).forEach((person) => (this.selected.top_100[person]! += 1));
  }

  /** The counts by sex and region. People who were never assessed are in none. */
  groups(categories: readonly Categories[]): Group[] {
    const members = new Map<string, { of: Categories; people: number[] }>();
    for (let person = 0; person < this.people; person += 1) {
      if (this.assessed[person] === 0) continue;
      const of = categories[person]!;
      const key = `${of.sex} ${of.region}`;
      const known = members.get(key);
      if (known) known.people.push(person);
      else members.set(key, { of, people: [person] });
    }
    return [...members.values()].map(({ of: { sex, region }, people }) => {
      const counts = Object.fromEntries(
        DEFINITIONS.map((definition) => [
          definition,
          countPeople(people.map((person) => [this.assessed[person]!, this.selected[definition][person]!])),
        ]),
      ) as Group['counts'];
      return { sex, region, counts };
    });
  }
}

/** Every sex and region in the order in which reports list them, unknown last. */
export const SEX_ORDER = [...SEXES, null] as const;
export const REGION_ORDER = [...REGIONS, null] as const;
