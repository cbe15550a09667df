import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { SearchHealthPage } from './search-health-page';

export const Route = createFileRoute('/operator/search')({
  loader: loadMessages('search-health'),
  component: SearchHealthPage,
});
