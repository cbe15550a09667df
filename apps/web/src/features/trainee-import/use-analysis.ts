import { useCallback, useRef, useState } from 'react';
import type { CombinedError } from 'urql';
import { useMutation } from 'urql';
import {
  AnalyseTraineeFileDocument,
  type AnalyseTraineeFileMutation,
  type ImportMapInput,
} from '@/shared/graphql/gql/trainee-import/graphql';

export type Analysis = Extract<AnalyseTraineeFileMutation['analyseTraineeFile'], { __typename: 'TraineeFileAnalysis' }>;

interface State {
  /** The last reading that worked. */
  readonly analysis: Analysis | null;
  /** The map that it was read with, and that the import will use. */
  readonly map: ImportMapInput | null;
  /** Why the last reading did not work, in sentences. */
  readonly refusals: readonly string[];
  readonly error: CombinedError | null;
}

const NOTHING: State = { analysis: null, map: null, refusals: [], error: null };

/** How an upload is read, again and again as the admin corrects it. Writes nothing. */
export function useAnalysis(uploadId: string, programSlug: string) {
  const [state, setState] = useState<State>(NOTHING);
  const [{ fetching }, analyse] = useMutation(AnalyseTraineeFileDocument);
  const latest = useRef(0);

  const read = useCallback(
    async (map: ImportMapInput | null) => {
      const turn = ++latest.current;
      const { data, error } = await analyse({ uploadId, programSlug, map });
      if (turn !== latest.current) return;
      const answer = data?.analyseTraineeFile;
      if (answer?.__typename === 'TraineeFileAnalysis') setState({ analysis: answer, map, refusals: [], error: null });
      else if (answer)
        setState((was) => ({ ...was, refusals: answer.failures.map(({ message }) => message), error: null }));
      else if (error) setState((was) => ({ ...was, refusals: [], error }));
    },
    [analyse, uploadId, programSlug],
  );
  return { ...state, busy: fetching, read };
}
