import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { ProgramsPage } from './programs-page';

export const Route = createFileRoute('/programs')({
  loader: loadMessages('program', 'training'),
  component: ProgramsPage,
});
