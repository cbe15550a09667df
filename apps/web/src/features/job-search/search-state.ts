import type { Engagement, JobSearchInput, JobSort } from '@/shared/graphql/gql/job-search/graphql';
import { BELOW_RATE, type RateUnit, readRateUnit, unitOf } from '@/shared/search/rate-unit';
import { present, readList, readOneOf, readPositive, readText } from '@/shared/search/read-address';

/** What the address bar holds: a search can be bookmarked, shared, and walked back through. */
export interface SearchState extends RateUnit {
  readonly text?: string;
  /** Ids of skills that the job must all ask for. */
  readonly skills?: readonly string[];
  /** Ids of skills that it must not ask for. */
  readonly without?: readonly string[];
  readonly engagements?: readonly Engagement[];
  readonly languages?: readonly string[];
  readonly companies?: readonly string[];
  /** Pays at least. */
  readonly rateMin?: number;
  /** Hours a week, at most. */
  readonly hoursMax?: number;
  /** Posted within so many days. */
  readonly days?: number;
  readonly sort?: JobSort;
}

export const SORTS: readonly JobSort[] = ['RELEVANCE', 'NEWEST', 'RATE'];
export const DAYS: readonly number[] = [1, 7, 30];
const ENGAGEMENTS: readonly Engagement[] = ['HOURLY', 'FIXED_PRICE', 'PART_TIME', 'FULL_TIME'];

export const PAGE_SIZE = 20;
const DAY = 86_400_000;

const engagementsAmong = (values: readonly string[] | undefined) => {
  const known = ENGAGEMENTS.filter((one) => values?.includes(one));
  return known.length > 0 ? known : undefined;
};

/** Whole hours, as jobs have them. */
function readHours(value: unknown): number | undefined {
  const hours = readPositive(value, 168.1);
  return hours === undefined || hours < 1 ? undefined : Math.floor(hours);
}

/** Reads the address; what it does not understand is left out. */
export function readSearchState(search: Record<string, unknown>): SearchState {
  return present<SearchState>({
    text: readText(search['text']),
    skills: readList(search['skills']),
    without: readList(search['without']),
    engagements: engagementsAmong(readList(search['engagements'])),
    languages: readList(search['languages']),
    companies: readList(search['companies']),
    rateMin: readPositive(search['rateMin'], BELOW_RATE),
    ...readRateUnit(search),
    hoursMax: readHours(search['hoursMax']),
    days: DAYS.find((days) => days === search['days']),
    sort: readOneOf(search['sort'], SORTS),
  });
}

/** Days are counted from midnight (UTC), so that the same search is the same question all day. */
export function searchInputOf(state: SearchState): JobSearchInput {
  const { rateMin } = state;
  const midnight = Date.now() - (Date.now() % DAY);
  return {
    text: state.text,
    skillsAll: state.skills && [...state.skills],
    skillsNot: state.without && [...state.without],
    engagements: state.engagements && [...state.engagements],
    languages: state.languages && [...state.languages],
    companyIds: state.companies && [...state.companies],
    rate: rateMin ? { min: rateMin, ...unitOf(state) } : undefined,
    hoursMax: state.hoursMax,
    postedSince: state.days === undefined ? undefined : new Date(midnight - state.days * DAY).toISOString(),
    states: ['OPEN'],
    sort: state.sort ?? 'RELEVANCE',
  };
}

const LISTS = ['skills', 'without', 'engagements', 'languages', 'companies'] as const;
const BOUNDS = ['rateMin', 'hoursMax', 'days'] as const;

/** How many filters narrow the search, besides its text. */
export const filterCount = (state: SearchState) =>
  LISTS.reduce((sum, key) => sum + (state[key]?.length ?? 0), 0) +
  BOUNDS.filter((key) => state[key] !== undefined).length;

/** Takes off every filter, and leaves the text and the order. */
export const NO_FILTERS: Partial<SearchState> = Object.fromEntries(
  [...LISTS, ...BOUNDS, 'currency', 'per'].map((key) => [key, undefined]),
);
