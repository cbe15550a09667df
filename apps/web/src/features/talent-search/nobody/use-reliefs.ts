import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { TalentCountDocument } from '@/shared/graphql/gql/talent-search/graphql';
import { searchInputOf } from '../search-input';
import type { SearchState } from '../search-state';
import type { Relief } from './relief';

/** A relief, and how many people it finds. */
export type CountedRelief = Relief & { readonly count: number };

/** So many are shown of those that drop two. */
const PAIRS_SHOWN = 3;

/**
 * Which of them find somebody, the most people first; of the circles only the smallest. Where none does, `pairs` are
 * tried. Undefined while it is counted.
 */
export function useReliefs(
  state: SearchState,
  reliefs: readonly Relief[],
  pairs: readonly Relief[],
): readonly CountedRelief[] | undefined {
  const client = useClient();
  const asked = JSON.stringify([state, reliefs.map(({ key }) => key)]);
  const [counted, setCounted] = useState<{ asked: string; reliefs: readonly CountedRelief[] }>();
  useEffect(() => {
    let left = false;
    const count = async (relief: Relief): Promise<CountedRelief> => {
      const input = searchInputOf({ ...state, ...relief.change });
      const { data } = await client.query(TalentCountDocument, { input }).toPromise();
      return { ...relief, count: data?.talentSearch.totalCount ?? 0 };
    };
    const helpful = async (tried: readonly Relief[]) =>
      (await Promise.all(tried.map(count)))
        .filter((relief) => relief.count > 0)
        .toSorted((one, other) => other.count - one.count);
    const countAll = async () => {
      const found = await helpful(reliefs);
      const [circle] = found.filter(({ km }) => km !== undefined).toSorted((one, other) => one.count - other.count);
      const single = [...found.filter(({ km }) => km === undefined), ...(circle ? [circle] : [])];
      const shown = single.length > 0 ? single : (await helpful(pairs)).slice(0, PAIRS_SHOWN);
      if (!left) setCounted({ asked, reliefs: shown });
    };
    void countAll();
    return () => {
      left = true;
    };
    // Asked again when the search changes, which `asked` says; the lists are new at every render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [client, asked]);
  return counted?.asked === asked ? counted.reliefs : undefined;
}
