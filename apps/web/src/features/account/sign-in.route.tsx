import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { SignInPage } from './sign-in-page';

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search): { next?: string } => ({ next: nextOf(search['next']) }),
  loader: loadMessages('account'),
  component: SignInPage,
});

/** Only an address of this app: `//evil.example` is another host. */
const nextOf = (value: unknown) => (typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined);
