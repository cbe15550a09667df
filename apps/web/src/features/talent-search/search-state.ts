import type { EvidenceTier, TalentSort } from '@/shared/graphql/gql/talent-search/graphql';
import { BELOW_RATE, type RateUnit, readRateUnit } from '@/shared/search/rate-unit';
import { present, readDay, readList, readOneOf, readPositive, readText } from '@/shared/search/read-address';
import { readLanguageWish } from './language-wish';
import { readWish } from './skill-wish';

/** What the address bar holds: a search can be bookmarked, shared, and walked back through. */
export interface SearchState extends RateUnit {
  readonly text?: string;
  /** Skills as `writeWish` writes them: everybody has all of these, one of these, none of these. */
  readonly skills?: readonly string[];
  readonly anyOf?: readonly string[];
  readonly noneOf?: readonly string[];
  /** The most that is paid. */
  readonly rateMax?: number;
  readonly cities?: readonly string[];
  readonly countries?: readonly string[];
  /** A city, and km around it. */
  readonly near?: string;
  readonly km?: number;
  /** Hours a week, at least. */
  readonly hoursMin?: number;
  /** Free by this day. */
  readonly from?: string;
  /** Common hours a day, at least, with a zone (the browser's). */
  readonly overlap?: number;
  readonly zone?: string;
  /** Languages as `writeLanguageWish` writes them. */
  readonly languages?: readonly string[];
  readonly certified?: true;
  readonly evidence?: EvidenceTier;
  readonly programs?: readonly string[];
  readonly cohorts?: readonly string[];
  readonly sort?: TalentSort;
  /** Show on every card why the person is there. */
  readonly why?: true;
}

export const SORTS: readonly TalentSort[] = ['RELEVANCE', 'RATE_LOW', 'RATE_HIGH', 'RECENT'];
export const EVIDENCE_TIERS: readonly EvidenceTier[] = ['CLAIMED', 'EVIDENCED', 'CREDENTIALED'];
/** Offered radii in km; the first is taken until another is chosen. */
export const RADII: readonly number[] = [50, 25, 100, 250, 500];

export const PAGE_SIZE = 20;

const MOST_LANGUAGES = 10;

const LISTS = ['skills', 'anyOf', 'noneOf', 'cities', 'countries', 'languages', 'programs', 'cohorts'] as const;
const SINGLE = ['rateMax', 'near', 'hoursMin', 'from', 'overlap', 'certified', 'evidence'] as const;
const DETAILS = ['currency', 'per', 'km', 'zone'] as const;

/** Reads the address; what it does not understand is left out. */
export function readSearchState(search: Record<string, unknown>): SearchState {
  const near = readText(search['near'], 100);
  return present<SearchState>({
    text: readText(search['text']),
    skills: readEach(search['skills'], readWish),
    anyOf: readEach(search['anyOf'], readWish),
    noneOf: readEach(search['noneOf'], readWish),
    rateMax: readPositive(search['rateMax'], BELOW_RATE),
    ...readRateUnit(search),
    cities: readList(search['cities']),
    countries: readList(search['countries']),
    near,
    km: near ? readPositive(search['km'], 20_000.1) : undefined,
    hoursMin: readWhole(search['hoursMin'], 168.1),
    from: readDay(search['from']),
    overlap: readPositive(search['overlap'], 24.1),
    zone: readZone(search['zone']),
    languages: readEach(search['languages'], readLanguageWish)?.slice(0, MOST_LANGUAGES),
    certified: search['certified'] === true ? true : undefined,
    evidence: readOneOf(search['evidence'], EVIDENCE_TIERS),
    programs: readList(search['programs']),
    cohorts: readList(search['cohorts']),
    sort: readOneOf(search['sort'], SORTS),
    why: search['why'] === true ? true : undefined,
  });
}

/** How many filters narrow the search, besides its text; `among`: of these alone. */
export const filterCount = (state: SearchState, among: readonly (keyof SearchState)[] = [...LISTS, ...SINGLE]) =>
  LISTS.reduce((count, key) => count + (among.includes(key) ? (state[key]?.length ?? 0) : 0), 0) +
  SINGLE.filter((key) => among.includes(key) && state[key] !== undefined).length;

/** The search without its filters; the text, the order stay. */
export const NO_FILTERS = Object.fromEntries(
  [...LISTS, ...SINGLE, ...DETAILS].map((key) => [key, undefined]),
) as Partial<SearchState>;

const readEach = (value: unknown, read: (text: string) => unknown) => {
  const good = readList(value)?.filter((text) => read(text) !== undefined);
  return good?.length ? good : undefined;
};

const readWhole = (value: unknown, below: number) => {
  const number = readPositive(value, below);
  return number === undefined ? undefined : Math.min(Math.ceil(number), Math.floor(below));
};

function readZone(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone ? value : undefined;
  } catch {
    return undefined;
  }
}
