import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { MarkNoticesReadDocument } from '@/shared/graphql/gql/notices/graphql';
import { useNotices } from '@/shared/notices/notices';
import { RequireRole } from '@/shared/session/require-role';
import { notifyProblem } from '@/shared/ui/notify';
import { Page } from '@/shared/ui/page';
import { NoticeList } from './notice-list';

export function NoticesPage() {
  return (
    <RequireRole roles={['FOUNDER', 'FREELANCER', 'PROGRAM_ADMIN', 'OPERATOR', 'AUDITOR']}>
      <Notices />
    </RequireRole>
  );
}

function Notices() {
  const { t } = useTranslation(['notices', 'shell']);
  const { unread, refresh } = useNotices();
  const [{ fetching }, mark] = useMutation(MarkNoticesReadDocument);
  // An error is said where it matters: the button. Following a link must not wait for it.
  const markRead = async (ids?: string[]) => {
    const { error } = await mark({ ids }, READ_CONTEXT);
    if (error && !ids) notifyProblem(t('shell:problem.server.title'));
    refresh();
  };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button variant="default" disabled={!unread} loading={fetching} onClick={() => void markRead()}>
          {t('markAll')}
        </Button>
      }
    >
      <NoticeList onFollow={(id) => void markRead([id])} />
    </Page>
  );
}

// `Done` names no notice: without this the list would keep showing them as unread.
const READ_CONTEXT = { additionalTypenames: ['Notice'] };
