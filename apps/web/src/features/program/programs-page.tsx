import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ProgramsDocument } from '@/shared/graphql/gql/program/graphql';
import { RequireRole } from '@/shared/session/require-role';
import { holds, useSession } from '@/shared/session/session';
import { Empty } from '@/shared/ui/empty';
import { Page } from '@/shared/ui/page';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { LatestImports } from './latest-imports';
import { ProgramCard } from './program-card';

export function ProgramsPage() {
  return (
    <RequireRole roles={['PROGRAM_ADMIN', 'OPERATOR']}>
      <Programs />
    </RequireRole>
  );
}

function Programs() {
  const { t } = useTranslation('program');
  const mayImport = holds(useSession(), 'PROGRAM_ADMIN');
  const [{ data, error }, ask] = useQuery({ query: ProgramsDocument, requestPolicy: 'cache-and-network' });
  const programs = data?.programs;
  // The imports are a sponsor's; each of its programmes lists the same ones.
  const sponsors = [...new Map(programs?.map((program) => [program.sponsor.id, program])).values()];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Stack gap="xl">
        {error && !programs && <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
        {!programs && !error && <ListSkeleton rows={2} height={260} />}
        {programs?.length === 0 && <Empty title={t('none.title')}>{t('none.text')}</Empty>}
        {programs?.map((program) => (
          <ProgramCard key={program.id} program={program} mayImport={mayImport} />
        ))}
        {sponsors.map(({ sponsor, imports }) => (
          <LatestImports key={sponsor.id} sponsor={sponsors.length > 1 ? sponsor.name : null} imports={imports} />
        ))}
      </Stack>
    </Page>
  );
}
