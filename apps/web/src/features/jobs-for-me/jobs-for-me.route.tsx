import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { readOrderSearch } from '@/shared/match/order';
import { JobsForMePage } from './jobs-for-me-page';

export const Route = createFileRoute('/jobs-for-me')({
  validateSearch: readOrderSearch,
  loader: loadMessages('jobs-for-me', 'jobs', 'match'),
  component: JobsForMePage,
});
