import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { NewPeoplePage } from './new-people-page';

export const Route = createFileRoute('/saved-searches/$id')({
  loader: loadMessages('saved-searches', 'saved-search', 'talent'),
  component: NewPeoplePage,
});
