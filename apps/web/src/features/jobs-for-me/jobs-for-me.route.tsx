import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { JobsForMePage } from './jobs-for-me-page';

export const Route = createFileRoute('/jobs-for-me')({
  loader: loadMessages('jobs-for-me', 'match'),
  component: JobsForMePage,
});
