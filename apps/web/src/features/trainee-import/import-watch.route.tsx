import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { ImportWatchPage } from './import-watch-page';

export const Route = createFileRoute('/imports/$id')({
  loader: loadMessages('trainee-import', 'training'),
  component: ImportWatchPage,
});
