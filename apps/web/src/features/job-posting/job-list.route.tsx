import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { JobListPage } from './job-list-page';

export const Route = createFileRoute('/jobs')({ loader: loadMessages('job-posting'), component: JobListPage });
