import { Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { TalentProfileDocument } from '@/shared/graphql/gql/talent-profile/graphql';
import { SimilarLink } from '@/shared/talent/similar-link';
import { TalentFacts } from '@/shared/talent/talent-facts';
import { TalentMarks } from '@/shared/talent/talent-marks';
import { NotFoundPage } from '@/shared/ui/not-found-page';
import { Page } from '@/shared/ui/page';
import { PageSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { Availability } from './availability';
import { History } from './history';
import { SkillTable } from './skill-table';
import classes from './talent-profile.module.css';

const route = getRouteApi('/talent/$id');

export function TalentProfilePage() {
  const { t } = useTranslation('talent-profile');
  const { id } = route.useParams();
  const [{ data, error }, ask] = useQuery({ query: TalentProfileDocument, variables: { id } });
  if (error && !data) {
    return (
      <Page title={t('title')} width="narrow">
        <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </Page>
    );
  }
  if (!data) return <PageSkeleton />;
  const talent = data.talentProfile;
  if (!talent) return <NotFoundPage />;
  const certified = talent.enrolments.some(({ status }) => status === 'CERTIFIED');
  return (
    <Page
      title={talent.name}
      lead={
        <Stack gap="sm">
          {talent.headline && <Text size="lg">{talent.headline}</Text>}
          <TalentFacts talent={talent} />
          <TalentMarks certified={certified} claimed={talent.claimed} />
          <SimilarLink id={talent.id} name={talent.name} />
        </Stack>
      }
    >
      <div className={classes.layout}>
        <Stack gap="lg">
          {talent.about && (
            <Text className={classes.about} dir="auto">
              {talent.about}
            </Text>
          )}
          <SkillTable skills={talent.skills} />
          <History talent={talent} />
        </Stack>
        <Availability talent={talent} />
      </div>
    </Page>
  );
}
