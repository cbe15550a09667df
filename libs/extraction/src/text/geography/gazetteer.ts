import { getAlpha2Codes, getName, registerLocale } from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json';
import { CITIES_BY_ZONE, COUNTRY_ALIASES, REGIONS } from './city-table';

/** A place of a known name. */
export interface Place {
  readonly kind: 'city' | 'country' | 'region';
  readonly name: string;
  /** ISO 3166-1 alpha-2; null for a region. */
  readonly country: string | null;
  /** IANA; null where the place has several, or none of its own. */
  readonly zone: string | null;
}

registerLocale(english);

/** Countries whose names are also people's, states' or everyday words: they count only where a place is expected. */
export const DOUBTFUL_NAMES: ReadonlySet<string> = new Set(
  'georgia,jordan,chad,mali,jersey,guinea,turkey,niger,cork,durham,madison,columbus,charlotte,orlando,swat,surat,lima,boulder,richmond,phoenix,waterloo,arlington,alexandria,wellington,perth,us,eu,sf,kl,asia,africa,ghent,washington,plano,stanford,bath,reading,nice,bern,santiago,anywhere,worldwide,korea,pindi'.split(
    ',',
  ),
);

let places: ReadonlyMap<string, Place> | undefined;

/** Known places by the way they are written, in lower case. Made at the first call. */
export function knownPlaces(): ReadonlyMap<string, Place> {
  if (places) return places;
  const found = new Map<string, Place>();
  const add = (written: string, place: Place): void => {
    if (!found.has(written.toLowerCase())) found.set(written.toLowerCase(), place);
  };
  for (const [key, list] of Object.entries(CITIES_BY_ZONE)) {
    const [country, zone] = key.split(' ') as [string, string];
    for (const spellings of list.split(',')) {
      const [name, ...others] = spellings.split('=') as [string, ...string[]];
      for (const written of [name, ...others]) add(written, { kind: 'city', name, country, zone });
    }
  }
  for (const [name, code] of Object.entries(COUNTRY_ALIASES)) add(name, countryPlace(name, code));
  for (const code of Object.keys(getAlpha2Codes())) {
    const name = getName(code, 'en');
    if (name) add(name, countryPlace(name, code));
  }
  for (const name of REGIONS.split(',')) add(name, { kind: 'region', name, country: null, zone: null });
  return (places = found);
}

/** A country's clocks are looked at when somebody asks for its zone: making all of them takes a tenth of a second. */
const countryPlace = (name: string, code: string): Place => ({
  kind: 'country',
  name,
  country: code,
  get zone() {
    if (!zoneOfCountry.has(code)) zoneOfCountry.set(code, onlyZone(code));
    return zoneOfCountry.get(code)!;
  },
});

const zoneOfCountry = new Map<string, string | null>();

/** TypeScript does not know the method yet. */
interface ZonedLocale extends Intl.Locale {
  getTimeZones(): readonly string[] | undefined;
}
const zonesOf = (country: string): readonly string[] =>
  (new Intl.Locale(`und-${country}`) as ZonedLocale).getTimeZones() ?? [];

/** Names that the database of zones has moved on from, which ICU still gives. */
const RENAMED: Readonly<Record<string, string>> = {
  'Asia/Calcutta': 'Asia/Kolkata', 'Europe/Kiev': 'Europe/Kyiv', 'Asia/Saigon': 'Asia/Ho_Chi_Minh', 'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
}; // prettier-ignore

/** The zone of a country in which the clocks show one time all year; islands far away and enclaves aside. */
function onlyZone(country: string): string | null {
  const zones = zonesOf(country);
  const first = MAIN_ZONES[country] ?? zones[0];
  const main = first && (RENAMED[first] ?? first);
  if (main === undefined) return null;
  const clock = clockOf(main);
  return zones.every((zone) => clockOf(zone) === clock) || MAIN_ZONES[country] ? main : null;
}

/** Countries that people take for one zone although islands have another. */
const MAIN_ZONES: Readonly<Record<string, string>> = {
  PT: 'Europe/Lisbon', ES: 'Europe/Madrid', NZ: 'Pacific/Auckland', CN: 'Asia/Shanghai', DE: 'Europe/Berlin', UA: 'Europe/Kyiv', MY: 'Asia/Kuala_Lumpur',
  CY: 'Asia/Nicosia', AR: 'America/Argentina/Buenos_Aires', UZ: 'Asia/Tashkent', CL: 'America/Santiago',
}; // prettier-ignore

/** What a zone's clocks show on a day of winter and a day of summer. */
function clockOf(zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)].map((instant) => format.format(instant)).join(' ');
}
