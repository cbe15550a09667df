import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { UnsubscribePage } from './unsubscribe-page';

export const Route = createFileRoute('/unsubscribe/$token')({
  loader: loadMessages('saved-searches'),
  component: UnsubscribePage,
});
