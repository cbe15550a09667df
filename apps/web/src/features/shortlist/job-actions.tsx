import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { CloseJobDocument } from '@/shared/graphql/gql/shortlist/graphql';
import { holds, useSession } from '@/shared/session/session';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { LinkButton } from '@/shared/ui/link-button';
import { notifyDone, notifyProblem } from '@/shared/ui/notify';
import type { Job } from './job';

export function JobActions({ job }: { job: Job }) {
  const { t } = useTranslation(['shortlist', 'shell']);
  const session = useSession();
  const [asking, { open, close }] = useDisclosure(false);
  const [{ fetching }, send] = useMutation(CloseJobDocument);
  if (job.state === 'CLOSED' || !holds(session, 'FOUNDER')) return null;

  const closeJob = async () => {
    const { data, error } = await send({ id: job.id });
    close();
    if (error) notifyProblem(t('shell:problem.server.title'));
    else if (data?.closeJob.__typename === 'InputFailed') notifyProblem(data.closeJob.failures[0]?.message ?? '');
    else notifyDone(t('close.done'));
  };
  return (
    <>
      <LinkButton to="/jobs/$id/edit" params={{ id: job.id }} variant="default">
        {t('edit')}
      </LinkButton>
      <Button variant="subtle" color="gray" c="dimmed" onClick={open}>
        {t('close.action')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('close.title')}
        confirm={t('close.action')}
        busy={fetching}
        onConfirm={() => void closeJob()}
        onClose={close}
      >
        <Text>{t('close.text')}</Text>
      </ConfirmDialog>
    </>
  );
}
