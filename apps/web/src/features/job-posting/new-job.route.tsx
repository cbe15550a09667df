import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { NewJobPage } from './new-job-page';

export const Route = createFileRoute('/jobs/new')({
  loader: loadMessages('job-posting', 'match', 'talent', 'skills', 'hours', 'reading'),
  component: NewJobPage,
});
