import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSearchFragment } from '@/shared/graphql/gql/saved-searches/graphql';
import { useUpdateSearch } from './use-update-search';

export function RenameSearch({ search, refresh }: { search: SavedSearchFragment; refresh: () => void }) {
  const { t } = useTranslation(['saved-searches', 'shell']);
  const [opened, { open, close }] = useDisclosure(false);
  const [name, setName] = useState(search.name);
  const { busy, update } = useUpdateSearch(search, refresh);
  const begin = () => {
    setName(search.name);
    open();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await update({ name })) close();
  };
  return (
    <>
      <Button variant="default" size="compact-md" onClick={begin} aria-label={t('renameTitle', { name: search.name })}>
        {t('rename')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('renameTitle', { name: search.name })}
        closeButtonProps={{ 'aria-label': t('shell:close') }}
      >
        <form onSubmit={(event) => void submit(event)}>
          <Stack>
            <TextInput
              label={t('name')}
              maxLength={80}
              required
              data-autofocus
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('shell:cancel')}
              </Button>
              <Button type="submit" loading={busy}>
                {t('shell:save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
