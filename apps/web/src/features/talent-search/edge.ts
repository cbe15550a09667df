import type { TalentSearchInput, TalentSearchQuery } from '@/shared/graphql/gql/talent-search/graphql';

/** A person of the result, and where the words match. */
export type ResultEdge = TalentSearchQuery['talentSearch']['edges'][number];

/** What a card shows of it. */
export type ShownEdge = Pick<ResultEdge, 'node' | 'highlights'>;

/** A page of the result as it was asked for. */
export interface AskedPage {
  readonly input: TalentSearchInput;
  /** The cursor that it starts after. */
  readonly after?: string | undefined;
}
