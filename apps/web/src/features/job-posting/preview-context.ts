import { createContext, useContext } from 'react';
import type { CombinedError } from 'urql';
import type { ShortlistPreviewQuery } from '@/shared/graphql/gql/job-posting/graphql';

interface PreviewState {
  /** Of the draft as it stood when the typing last rested; the one before stays until the next is there. */
  readonly preview: ShortlistPreviewQuery['shortlistPreview'] | undefined;
  /** Has the draft a skill to rank by? */
  readonly ready: boolean;
  readonly error: CombinedError | undefined;
  readonly fetching: boolean;
  readonly retry: () => void;
}

export const PreviewContext = createContext<PreviewState | undefined>(undefined);

export function usePreview(): PreviewState {
  const state = useContext(PreviewContext);
  if (!state) throw new Error('usePreview is used outside its provider');
  return state;
}
