import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { FormProblem } from '@/shared/forms/form-problem';
import { VerifyEmailDocument } from '@/shared/graphql/gql/account/graphql';
import { homeOf, useSession } from '@/shared/session/session';
import { Redirect } from '@/shared/ui/redirect';
import { AccountFrame } from './account-frame';
import { useLinkToken } from './use-link-token';

/** A press of a button, not the visit, spends the link: mail scanners visit links. */
export function VerifyEmailPage() {
  const { t } = useTranslation(['account', 'shell']);
  const token = useLinkToken();
  const session = useSession();
  const [{ fetching }, send] = useMutation(VerifyEmailDocument);
  const [problems, setProblems] = useState<readonly string[]>(() => (token ? [] : [t('verify.noToken')]));

  if (session.status === 'signed-in') return <Redirect to={homeOf(session.account)} />;
  const verify = async () => {
    const { data, error } = await send({ token });
    if (error) setProblems([t('shell:problem.network.title')]);
    else if (data?.verifyEmail.__typename === 'SignedIn') session.begin(data.verifyEmail.account);
    else if (data?.verifyEmail.__typename === 'InputFailed') {
      setProblems(data.verifyEmail.failures.map(({ message }) => message));
    }
  };
  return (
    <AccountFrame title={t('verify.title')}>
      <Stack>
        <Text>{t('verify.text')}</Text>
        <FormProblem problems={problems} />
        <Button size="md" loading={fetching} disabled={!token} onClick={() => void verify()}>
          {t('verify.submit')}
        </Button>
      </Stack>
    </AccountFrame>
  );
}
