import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useMemo } from 'react';
import { useLanguage } from '@/shared/i18n/language-context';
import type { Language } from '@/shared/i18n/languages';
import { LanguageProvider } from './language-provider';
import { NoticesProvider } from './notices/notices-provider';
import { SessionProvider } from './session/session-provider';
import { cssVariables, themeOf } from './theme/theme';

/** The key is the one that public/before-paint.js reads. */
const colourScheme = localStorageColorSchemeManager({ key: 'hunar-colour-scheme' });

export function Providers({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <LanguageProvider initial={language}>
      <Themed>
        <SessionProvider>
          <NoticesProvider>{children}</NoticesProvider>
        </SessionProvider>
        <Notifications position="bottom-center" />
      </Themed>
    </LanguageProvider>
  );
}

function Themed({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const theme = useMemo(() => themeOf(language), [language]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colourScheme}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  );
}
