import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { readOrderSearch } from '@/shared/match/order';
import { ShortlistPage } from './shortlist-page';

export const Route = createFileRoute('/jobs/$id')({
  validateSearch: readOrderSearch,
  loader: loadMessages('shortlist', 'match', 'talent'),
  component: ShortlistPage,
});
