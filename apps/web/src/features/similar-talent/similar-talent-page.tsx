import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { SimilarTalentDocument } from '@/shared/graphql/gql/similar-talent/graphql';
import { RequireRole } from '@/shared/session/require-role';
import { LinkButton } from '@/shared/ui/link-button';
import { NotFoundPage } from '@/shared/ui/not-found-page';
import { Page } from '@/shared/ui/page';
import { PageSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { SimilarList } from './similar-list';

const route = getRouteApi('/talent/$id/similar');

const STEP = 20;
const MOST = 100;

export function SimilarTalentPage() {
  const { id } = route.useParams();
  return (
    <RequireRole roles={['FOUNDER', 'OPERATOR']}>
      <SimilarTalent key={id} id={id} />
    </RequireRole>
  );
}

/** People like a person, the most alike first, each with its reasons. */
function SimilarTalent({ id }: { id: string }) {
  const { t } = useTranslation('similar-talent');
  const [first, setFirst] = useState(STEP);
  const [{ data, error, fetching }, ask] = useQuery({ query: SimilarTalentDocument, variables: { id, first } });
  if (error && !fetching) {
    const isNowhere = error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'NOT_FOUND');
    if (isNowhere) return <NotFoundPage />;
    return (
      <Page title={t('title')} width="narrow">
        <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </Page>
    );
  }
  if (!data) return <PageSkeleton />;
  const person = data.talentProfile;
  if (!person) return <NotFoundPage />;
  const isMore = fetching || (data.similarTalent.matches.length === first && first < MOST);
  return (
    <Page
      title={t('titleOf', { name: person.name })}
      lead={t('lead')}
      actions={
        <LinkButton variant="default" to="/talent/$id" params={{ id }}>
          {t('back')}
        </LinkButton>
      }
    >
      <SimilarList
        list={data.similarTalent}
        busy={fetching}
        onMore={isMore ? () => setFirst(Math.min(first + STEP, MOST)) : undefined}
      />
    </Page>
  );
}
