import { Alert, Badge, Group, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { SavedSearchFragment } from '@/shared/graphql/gql/saved-searches/graphql';
import { FrequencySwitch } from '@/shared/saved-search/frequency-switch';
import { Card } from '@/shared/ui/card';
import { PathLink } from '@/shared/ui/path-link';
import { TextLink } from '@/shared/ui/text-link';
import { Conditions } from './conditions';
import { DeleteSearch } from './delete-search';
import { RenameSearch } from './rename-search';
import { isBeginning } from './use-saved-searches';
import { useUpdateSearch } from './use-update-search';

/** A saved search: what it looks for, who is new, and when its owner is told. */
export function SearchRow({ search, refresh }: { search: SavedSearchFragment; refresh: () => void }) {
  const { t } = useTranslation('saved-searches');
  const format = useFormat();
  const { busy, update } = useUpdateSearch(search, refresh);
  const { id, name, conditions, path, frequency, newPeople, readable } = search;
  return (
    <Card component="article" aria-labelledby={`search-${id}`}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="xs">
          <Title order={2} size="h3" id={`search-${id}`}>
            <TextLink to="/saved-searches/$id" params={{ id }} c="inherit" inherit>
              <bdi>{name}</bdi>
            </TextLink>
          </Title>
          {newPeople > 0 && <Badge>{t('news', { count: newPeople, number: format.number(newPeople) })}</Badge>}
        </Group>
        <Conditions conditions={conditions} />
        {!readable && <Alert color="yellow">{t('unreadable')}</Alert>}
        {isBeginning(search) && <Alert color="gray">{t('beginning')}</Alert>}
        <Group justify="space-between" align="flex-end">
          <FrequencySwitch
            about={name}
            value={frequency}
            disabled={busy}
            onChange={(next) => void update({ frequency: next })}
          />
          <Group gap="xs">
            {path && <PathLink path={path}>{t('open')}</PathLink>}
            <RenameSearch search={search} refresh={refresh} />
            <DeleteSearch search={search} refresh={refresh} />
          </Group>
        </Group>
      </Stack>
    </Card>
  );
}
