import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { JobSearchPage } from './job-search-page';
import { readSearchState } from './search-state';

export const Route = createFileRoute('/find-jobs')({
  validateSearch: readSearchState,
  loader: loadMessages('job-search', 'search', 'jobs', 'skills'),
  component: JobSearchPage,
});
