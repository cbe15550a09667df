import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { VerifyEmailPage } from './verify-email-page';

export const Route = createFileRoute('/verify-email')({ loader: loadMessages('account'), component: VerifyEmailPage });
