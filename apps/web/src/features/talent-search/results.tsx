import { ResultPages } from '@/shared/search/result-pages';
import { PeoplePage } from './people-page';
import type { ResultsProps } from './results-props';

/** The people found. */
export function Results(props: ResultsProps) {
  return (
    <ResultPages search={JSON.stringify(props.input)}>{(place) => <PeoplePage {...props} place={place} />}</ResultPages>
  );
}
