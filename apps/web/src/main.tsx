import '@fontsource-variable/inter/wght.css';
// In a cascade layer: our own rules win whichever file arrives first.
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './app/theme/global.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from './app/i18n';
import { loadFont } from './app/language-provider';
import { Providers } from './app/providers';
import { router } from './app/router';
import { preferredLanguage } from './shared/i18n/languages';

const language = preferredLanguage();
const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');

void loadFont(language);
await startI18n(language);
createRoot(container).render(
  <StrictMode>
    <Providers language={language}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
