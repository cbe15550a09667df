import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { ClaimPage } from './claim-page';

export const Route = createFileRoute('/claim')({ loader: loadMessages('claim'), component: ClaimPage });
