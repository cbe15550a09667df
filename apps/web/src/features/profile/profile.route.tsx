import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { ProfilePage } from './profile-page';

export const Route = createFileRoute('/profile')({
  loader: loadMessages('profile', 'talent', 'skills', 'training', 'hours'),
  component: ProfilePage,
});
