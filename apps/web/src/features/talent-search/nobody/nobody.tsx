import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '@/shared/ui/empty';
import type { FilterProps } from '../filters';
import { useFilterList } from '../use-filter-list';
import { NearestPeople } from './nearest-people';
import { pairsOf, reliefsOf } from './relief';
import { ReliefList } from './relief-list';
import { useReliefs } from './use-reliefs';

interface Props {
  readonly filters: FilterProps;
  readonly clear: () => void;
}

/** An empty result: which filter did it, how many there are without it, and who comes nearest. */
export function Nobody({ filters, clear }: Props) {
  const { t } = useTranslation(['talent-search', 'search']);
  const { state, change } = filters;
  const items = useFilterList(filters);
  const singles = reliefsOf(state, items, t('empty.words', { text: state.text ?? '' }));
  const pairs = pairsOf(items, (one, other) => t('empty.both', { one, other }));
  const reliefs = useReliefs(state, singles, pairs);
  const [best] = reliefs ?? [];
  return (
    <Stack gap="md">
      <Empty title={t('empty.title')} action={<Button onClick={clear}>{t('search:startOver')}</Button>}>
        <Stack gap="sm" align="center">
          <output>{reliefs?.length === 0 && items.length > 0 ? t('empty.noSingle') : t('empty.text')}</output>
          {reliefs === undefined && items.length > 0 && (
            <Text size="sm" c="dimmed" aria-busy>
              {t('empty.counting')}
            </Text>
          )}
          {reliefs && reliefs.length > 0 && <ReliefList state={state} reliefs={reliefs} change={change} />}
        </Stack>
      </Empty>
      {best && <NearestPeople state={state} relief={best} />}
    </Stack>
  );
}
