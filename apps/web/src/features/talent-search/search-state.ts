import type { EvidenceTier, TalentSearchInput, TalentSort } from '@/shared/graphql/gql/talent-search/graphql';
import { present, readList, readOneOf, readPositive, readText } from '@/shared/search/read-address';

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

/** Reads the address; what it does not understand is left out. */
export function readSearchState(search: Record<string, unknown>): SearchState {
  return present<SearchState>({
    text: readText(search['text']),
    skills: readList(search['skills']),
    cities: readList(search['cities']),
    programs: readList(search['programs']),
    certified: search['certified'] === true ? true : undefined,
    evidence: readOneOf(search['evidence'], EVIDENCE_TIERS),
    rateMax: readPositive(search['rateMax']),
    hoursMin: readPositive(search['hoursMin']),
    sort: readOneOf(search['sort'], SORTS),
  });
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
