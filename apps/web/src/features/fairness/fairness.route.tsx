import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { FairnessPage } from './fairness-page';

export const Route = createFileRoute('/fairness')({ loader: loadMessages('fairness'), component: FairnessPage });
