import type { TalentSearchInput } from '@/shared/graphql/gql/talent-search/graphql';
import type { FilterProps } from './filters';

/** What the list of people needs to know. */
export interface ResultsProps {
  readonly input: TalentSearchInput;
  readonly filters: FilterProps;
  /** Show on every card why the person is there. */
  readonly why: boolean;
  /** Starts over, without text and filters. */
  readonly clear: () => void;
}
