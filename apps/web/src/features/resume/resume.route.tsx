import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { ResumePage } from './resume-page';

export const Route = createFileRoute('/profile/resume')({
  loader: loadMessages('resume', 'reading'),
  component: ResumePage,
});
