import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { readBrowseState } from './browse-state';
import { SkillBrowserPage } from './skill-browser-page';

export const Route = createFileRoute('/skills')({
  validateSearch: readBrowseState,
  loader: loadMessages('skill-browser', 'search'),
  component: SkillBrowserPage,
});
