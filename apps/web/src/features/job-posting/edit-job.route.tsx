import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { EditJobPage } from './edit-job-page';

export const Route = createFileRoute('/jobs/$id/edit')({
  loader: loadMessages('job-posting', 'match', 'talent', 'skills', 'hours'),
  component: EditJobPage,
});
