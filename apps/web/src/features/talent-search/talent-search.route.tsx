import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { readSearchState } from './search-state';
import { TalentSearchPage } from './talent-search-page';

export const Route = createFileRoute('/search')({
  validateSearch: readSearchState,
  loader: loadMessages('talent-search', 'search', 'talent', 'skills', 'saved-search'),
  component: TalentSearchPage,
});
