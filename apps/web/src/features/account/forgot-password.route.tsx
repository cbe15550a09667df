import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { ForgotPasswordPage } from './forgot-password-page';

export const Route = createFileRoute('/forgot-password')({
  loader: loadMessages('account'),
  component: ForgotPasswordPage,
});
