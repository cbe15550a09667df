import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { TalentProfilePage } from './talent-profile-page';

export const Route = createFileRoute('/talent/$id')({
  loader: loadMessages('talent-profile', 'talent'),
  component: TalentProfilePage,
});
