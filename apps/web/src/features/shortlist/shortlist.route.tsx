import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { ShortlistPage } from './shortlist-page';

export const Route = createFileRoute('/jobs/$id')({
  loader: loadMessages('shortlist', 'match', 'talent'),
  component: ShortlistPage,
});
