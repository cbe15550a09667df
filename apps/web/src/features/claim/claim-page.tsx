import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ClaimLinkDocument } from '@/shared/graphql/gql/claim/graphql';
import { useFormat } from '@/shared/format/use-format';
import { useSession } from '@/shared/session/session';
import { Card } from '@/shared/ui/card';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { PageSkeleton } from '@/shared/ui/page-skeleton';
import { Problem, QueryProblem } from '@/shared/ui/problem';
import { ClaimAsAccount } from './claim-as-account';
import { ClaimForm } from './claim-form';
import { useClaimToken } from './use-claim-token';

/** Where a claim link leads: the person sees whose profile it is, and takes it over. */
export function ClaimPage() {
  const { t } = useTranslation('claim');
  const format = useFormat();
  const session = useSession();
  const { token, forget } = useClaimToken();
  const [claimed, setClaimed] = useState(false);
  const leave = () => {
    forget();
    setClaimed(true);
  };
  const [{ data, error, fetching, stale }, ask] = useQuery({
    query: ClaimLinkDocument,
    variables: { token },
    pause: !token || session.status === 'loading',
  });
  const preview = data?.claimLink;
  if (claimed || session.status === 'loading' || ((fetching || stale) && !preview)) return <PageSkeleton />;
  if (error) {
    return (
      <Page title={t('title')} width="narrow">
        <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </Page>
    );
  }
  if (!preview) {
    return (
      <Page title={t('title')} width="narrow">
        <Stack align="flex-start">
          <Problem title={t(token ? 'spent.title' : 'noToken.title')}>
            {t(token ? 'spent.text' : 'noToken.text')}
          </Problem>
          <LinkButton to="/sign-in" search={{ next: '/profile' }} variant="default">
            {t('toProfile')}
          </LinkButton>
        </Stack>
      </Page>
    );
  }
  const isSignedIn = session.status === 'signed-in';
  return (
    <Page title={t('hello', { name: preview.name })} lead={t('lead', { program: preview.programName })} width="narrow">
      <Card p={{ base: 'md', sm: 'xl' }}>
        {isSignedIn && <ClaimAsAccount token={token} account={session.account} onClaimed={leave} />}
        {!isSignedIn && preview.accountNeeded && <ClaimForm token={token} onClaimed={leave} />}
        {!isSignedIn && !preview.accountNeeded && (
          <Stack align="flex-start">
            <Text>{t('signInFirst')}</Text>
            <LinkButton to="/sign-in" search={{ next: '/claim' }} size="md">
              {t('signIn')}
            </LinkButton>
          </Stack>
        )}
      </Card>
      <Text size="sm" c="dimmed" mt="md">
        {t('until', { time: format.instant(preview.expiresAt) })}
      </Text>
    </Page>
  );
}
