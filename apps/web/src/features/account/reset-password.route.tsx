import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { ResetPasswordPage } from './reset-password-page';

export const Route = createFileRoute('/reset-password')({
  loader: loadMessages('account'),
  component: ResetPasswordPage,
});
