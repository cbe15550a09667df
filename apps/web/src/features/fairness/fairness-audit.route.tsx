import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { FairnessAuditPage } from './fairness-audit-page';

export const Route = createFileRoute('/fairness/$id')({
  loader: loadMessages('fairness'),
  component: FairnessAuditPage,
});
