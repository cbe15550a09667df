import { Group, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { SavedSearchDocument, SavedSearchSeenDocument } from '@/shared/graphql/gql/saved-searches/graphql';
import { RequireRole } from '@/shared/session/require-role';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { PageSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { PathLink } from '@/shared/ui/path-link';
import { Conditions } from './conditions';
import { PeopleList } from './people-list';

const route = getRouteApi('/saved-searches/$id');

export function NewPeoplePage() {
  const { id } = route.useParams();
  return (
    <RequireRole roles={['FOUNDER']}>
      <NewPeople key={id} id={id} />
    </RequireRole>
  );
}

/** Who is new for a search. Whoever opens the page has looked. */
function NewPeople({ id }: { id: string }) {
  const { t } = useTranslation('saved-searches');
  // People come without the founder's doing: what was cached at the last visit says nothing of who is new.
  const [{ data, error }, ask] = useQuery({
    query: SavedSearchDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const [, seen] = useMutation(SavedSearchSeenDocument);
  const search = data?.savedSearch;
  const isNews = (search?.newPeople ?? 0) > 0;
  useEffect(() => {
    if (isNews) void seen({ id });
  }, [id, isNews, seen]);

  const back = (
    <LinkButton to="/saved-searches" variant="default">
      {t('people.back')}
    </LinkButton>
  );
  if (error && !search) {
    return (
      <Page title={t('title')} actions={back}>
        <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </Page>
    );
  }
  if (!search) return <PageSkeleton />;
  return (
    <Page title={t('people.title', { name: search.name })} lead={t('people.lead')} actions={back}>
      <Stack>
        <Group justify="space-between">
          <Conditions conditions={search.conditions} />
          {search.path && <PathLink path={search.path}>{t('open')}</PathLink>}
        </Group>
        <PeopleList id={id} />
      </Stack>
    </Page>
  );
}
