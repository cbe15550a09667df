import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { DeleteSavedSearchDocument, type SavedSearchFragment } from '@/shared/graphql/gql/saved-searches/graphql';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { notifyDone, notifyProblem } from '@/shared/ui/notify';
import { kindOfError } from '@/shared/ui/problem';

export function DeleteSearch({ search, refresh }: { search: SavedSearchFragment; refresh: () => void }) {
  const { t } = useTranslation(['saved-searches', 'shell']);
  const [opened, { open, close }] = useDisclosure(false);
  const [{ fetching }, remove] = useMutation(DeleteSavedSearchDocument);
  const { id, name } = search;
  const confirm = async () => {
    const { error } = await remove({ id });
    if (error) return notifyProblem(t(`shell:problem.${kindOfError(error)}.title`));
    close();
    notifyDone(t('deleted', { name }));
    refresh();
  };
  const title = t('deleteTitle', { name });
  return (
    <>
      <Button variant="default" size="compact-md" onClick={open} aria-label={title}>
        {t('delete')}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={title}
        confirm={t('delete')}
        busy={fetching}
        onConfirm={() => void confirm()}
        onClose={close}
      >
        <Text>{t('deleteText')}</Text>
      </ConfirmDialog>
    </>
  );
}
