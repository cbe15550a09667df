import { createFileRoute } from '@tanstack/react-router';
import type { EnrolmentStatus } from '@/shared/graphql/gql/shared/graphql';
import { loadMessages } from '@/shared/i18n/load-messages';
import { STATUSES } from '@/shared/training/status';
import { CohortPage } from './cohort-page';

export const Route = createFileRoute('/cohorts/$id')({
  validateSearch: (search): { status?: EnrolmentStatus } => ({
    status: STATUSES.find((status) => status === search['status']),
  }),
  loader: loadMessages('cohort', 'training'),
  component: CohortPage,
});
