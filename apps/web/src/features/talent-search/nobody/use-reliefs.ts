import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { TalentCountDocument } from '@/shared/graphql/gql/talent-search/graphql';
import { searchInputOf } from '../search-input';
import type { SearchState } from '../search-state';
import type { Relief } from './relief';

/** A relief, and how many people it finds. */
export type CountedRelief = Relief & { readonly count: number };

/** Which of them find somebody, the most people first; of the circles only the smallest. Undefined while it is counted. */
export function useReliefs(state: SearchState, reliefs: readonly Relief[]): readonly CountedRelief[] | undefined {
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
    const countAll = async () => {
      const all = (await Promise.all(reliefs.map(count))).filter((relief) => relief.count > 0);
      const drops = all.filter(({ km }) => km === undefined).toSorted((one, other) => other.count - one.count);
      if (!left) setCounted({ asked, reliefs: [...drops, ...all.filter(({ km }) => km !== undefined).slice(0, 1)] });
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
