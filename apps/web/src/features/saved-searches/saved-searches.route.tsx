import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { SavedSearchesPage } from './saved-searches-page';

export const Route = createFileRoute('/saved-searches')({
  loader: loadMessages('saved-searches', 'saved-search'),
  component: SavedSearchesPage,
});
