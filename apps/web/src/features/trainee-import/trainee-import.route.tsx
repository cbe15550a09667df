import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { TraineeImportPage } from './trainee-import-page';

export const Route = createFileRoute('/programs/$slug/import')({
  validateSearch: (search): { upload?: string } => ({ upload: idOf(search['upload']) }),
  loader: loadMessages('trainee-import', 'training'),
  component: TraineeImportPage,
});

const idOf = (value: unknown) => (typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value) ? value : undefined);
