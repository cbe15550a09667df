import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { NoticesPage } from './notices-page';

export const Route = createFileRoute('/notices')({ loader: loadMessages('notices'), component: NoticesPage });
