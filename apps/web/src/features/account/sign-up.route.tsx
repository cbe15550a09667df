import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { SignUpPage } from './sign-up-page';

export const Route = createFileRoute('/sign-up')({
  validateSearch: (search): { as?: 'founder' } => (search['as'] === 'founder' ? { as: 'founder' } : {}),
  loader: loadMessages('account'),
  component: SignUpPage,
});
