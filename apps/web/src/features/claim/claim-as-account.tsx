import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '@/shared/forms/form-problem';
import { useFormOutcome } from '@/shared/forms/use-form-outcome';
import type { SessionAccountFragment } from '@/shared/graphql/gql/shared/graphql';
import { useSession } from '@/shared/session/session';
import { notifyProblem } from '@/shared/ui/notify';
import { useClaim } from './use-claim';

interface Props {
  readonly token: string;
  readonly account: SessionAccountFragment;
  readonly onClaimed: () => void;
}

/** For somebody who is signed in: the profile goes to this account, so it is named before. */
export function ClaimAsAccount({ token, account, onClaimed }: Props) {
  const { t } = useTranslation(['claim', 'shell']);
  const session = useSession();
  const form = useForm();
  const outcome = useFormOutcome(form);
  const { claim, busy } = useClaim(outcome, onClaimed);
  const signOut = () => session.end().catch(() => notifyProblem(t('shell:account.signOutFailed')));
  return (
    <form onSubmit={form.handleSubmit(() => claim({ token }))}>
      <Stack>
        <Text>{t('account.text', { name: account.displayName, email: account.email })}</Text>
        <FormProblem problems={outcome.problems} />
        <Group>
          <Button type="submit" size="md" loading={busy}>
            {t('account.submit')}
          </Button>
          <Button variant="default" size="md" onClick={() => void signOut()}>
            {t('account.other')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
