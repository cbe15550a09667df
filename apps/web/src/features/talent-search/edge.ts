import type { TalentSearchQuery } from '@/shared/graphql/gql/talent-search/graphql';

/** A person of the result, and where the words match. */
export type ResultEdge = TalentSearchQuery['talentSearch']['edges'][number];
