import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { CheapestTalentDocument } from '@/shared/graphql/gql/talent-search/graphql';
import { searchInputOf } from '../search-input';
import type { SearchState } from '../search-state';

/** The lowest rate of a search: "from $14/hour". */
export function CheapestRate({ state }: { state: SearchState }) {
  const { t } = useTranslation('talent-search');
  const format = useFormat();
  const asked = JSON.stringify(state);
  const input = useMemo(() => searchInputOf({ ...(JSON.parse(asked) as SearchState), sort: 'RATE_LOW' }), [asked]);
  const [{ data }] = useQuery({ query: CheapestTalentDocument, variables: { input } });
  const rate = data?.talentSearch.edges[0]?.node.rate;
  return rate ? `, ${t('empty.from', { rate: format.money(rate) })}` : null;
}
