import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { UnknownPhrasesPage } from './unknown-phrases-page';

export const Route = createFileRoute('/operator/unknown-phrases')({
  loader: loadMessages('unknown-phrases', 'skills'),
  component: UnknownPhrasesPage,
});
