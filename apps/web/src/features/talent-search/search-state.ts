import type { EvidenceTier, TalentSearchInput, TalentSort } from '@/shared/graphql/gql/talent-search/graphql';

/** What the address bar holds: a search can be bookmarked, shared, and walked back through. */
export interface SearchState {
  readonly text?: string;
  /** Ids of skills that the person must all have. */
  readonly skills?: readonly string[];
  readonly cities?: readonly string[];
  readonly programs?: readonly string[];
  readonly certified?: true;
  readonly evidence?: EvidenceTier;
  /** USD an hour. */
  readonly rateMax?: number;
  /** Hours a week, at least. */
  readonly hoursMin?: number;
  readonly sort?: TalentSort;
}

export const SORTS: readonly TalentSort[] = ['RELEVANCE', 'RATE_LOW', 'RATE_HIGH', 'RECENT'];
export const EVIDENCE_TIERS: readonly EvidenceTier[] = ['CLAIMED', 'EVIDENCED', 'CREDENTIALED'];

export const PAGE_SIZE = 20;
const MOST_VALUES = 20;
const text = (value: unknown) => (typeof value === 'string' && value.trim() ? value.slice(0, 200) : undefined);
const list = (value: unknown) => {
  const values = (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );
  return values.length > 0 ? [...new Set(values)].slice(0, MOST_VALUES) : undefined;
};
const positive = (value: unknown) => (typeof value === 'number' && value > 0 && value < 10_000 ? value : undefined);
const oneOf = <T extends string>(value: unknown, choices: readonly T[]) => choices.find((choice) => choice === value);

/** Reads the address; what it does not understand is left out. */
export function readSearchState(search: Record<string, unknown>): SearchState {
  const state: SearchState = {
    text: text(search['text']),
    skills: list(search['skills']),
    cities: list(search['cities']),
    programs: list(search['programs']),
    certified: search['certified'] === true ? true : undefined,
    evidence: oneOf(search['evidence'], EVIDENCE_TIERS),
    rateMax: positive(search['rateMax']),
    hoursMin: positive(search['hoursMin']),
    sort: oneOf(search['sort'], SORTS),
  };
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined));
}

export function searchInputOf(state: SearchState): TalentSearchInput {
  return {
    text: state.text,
    skillsAll: state.skills?.map((skillId) => ({ skillId })),
    cities: state.cities && [...state.cities],
    programSlugs: state.programs && [...state.programs],
    certified: state.certified,
    evidence: state.evidence,
    rateMax: state.rateMax,
    hoursMin: state.hoursMin,
    sort: state.sort ?? 'RELEVANCE',
  };
}

/** How many filters narrow the search, besides its text. */
export const filterCount = (state: SearchState) =>
  (state.skills?.length ?? 0) +
  (state.cities?.length ?? 0) +
  (state.programs?.length ?? 0) +
  [state.certified, state.evidence, state.rateMax, state.hoursMin].filter((value) => value !== undefined).length;
