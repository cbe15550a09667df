import { createFileRoute } from '@tanstack/react-router';
import { loadMessages } from '@/shared/i18n/load-messages';
import { LandingPage } from './landing-page';

export const Route = createFileRoute('/')({ loader: loadMessages('landing'), component: LandingPage });
