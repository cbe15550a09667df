import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { TalentEmptyDocument, type TalentSearchInput } from '@/shared/graphql/gql/talent-search/graphql';
import { Empty } from '@/shared/ui/empty';
import type { FilterProps } from '../filters';
import { useFilterList } from '../use-filter-list';
import { DropTogether } from './drop-together';
import { NearestPeople } from './nearest-people';
import { ReliefList } from './relief-list';

interface Props {
  readonly input: TalentSearchInput;
  readonly filters: FilterProps;
  readonly clear: () => void;
}

/** An empty result: which filter did it, how many there are without it, and who comes nearest. */
export function Nobody({ input, filters, clear }: Props) {
  const { t } = useTranslation(['talent-search', 'search']);
  const { state, change } = filters;
  const items = useFilterList(filters);
  const [{ data, fetching }] = useQuery({ query: TalentEmptyDocument, variables: { input } });
  const because = fetching ? undefined : data?.talentSearch.emptyBecause;
  const single = because && because.causes.length > 0;
  const several = because && !single && because.together.length > 0;
  return (
    <Stack gap="md">
      <Empty title={t('empty.title')} action={<Button onClick={clear}>{t('search:startOver')}</Button>}>
        <Stack gap="sm" align="center">
          <output>{several ? t('empty.several') : t('empty.text')}</output>
          {fetching && (
            <Text size="sm" c="dimmed" aria-busy>
              {t('empty.counting')}
            </Text>
          )}
          {single && <ReliefList causes={because.causes} items={items} state={state} change={change} />}
          {several && <DropTogether because={because} items={items} state={state} change={change} />}
        </Stack>
      </Empty>
      {because && <NearestPeople state={state} because={because} items={items} />}
    </Stack>
  );
}
