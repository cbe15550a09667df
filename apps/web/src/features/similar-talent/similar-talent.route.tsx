import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { SimilarTalentPage } from './similar-talent-page';

export const Route = createFileRoute('/talent/$id/similar')({
  loader: loadMessages('similar-talent', 'match', 'talent'),
  component: SimilarTalentPage,
});
