import type { TalentFacet, TalentSearchInput } from '@/shared/graphql/gql/talent-search/graphql';
import { PAGE_SIZE } from './search-state';

/** What the filters show counts of. */
const FACETS: TalentFacet[] = ['SKILLS', 'CITIES', 'COUNTRIES', 'LANGUAGES', 'PROGRAMS', 'COHORTS', 'CERTIFIED'];

/** What asks for a page of the result. The first also brings the counts, which are of the whole result. */
export const pageVariables = (input: TalentSearchInput, after?: string) =>
  after === undefined ? { input, first: PAGE_SIZE, facets: FACETS } : { input, first: PAGE_SIZE, facets: [], after };
