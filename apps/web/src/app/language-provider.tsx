import { DirectionProvider, useDirection } from '@mantine/core';
import i18next from 'i18next';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { LanguageContext } from '@/shared/i18n/language-context';
import { directionOf, type Language, rememberLanguage } from '@/shared/i18n/languages';

/** Nastaliq is 160 kB a weight: only readers of Urdu download it. */
export const loadFont = async (language: Language) => {
  if (language === 'ur') await import('./theme/urdu-font');
};

export function LanguageProvider({ initial, children }: { initial: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(initial);
  const state = useMemo(
    () => ({
      language,
      choose: async (next: Language) => {
        await Promise.all([i18next.changeLanguage(next), loadFont(next)]);
        rememberLanguage(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return (
    <LanguageContext value={state}>
      <DirectionProvider initialDirection={directionOf(initial)} detectDirection={false}>
        <DocumentLanguage language={language} />
        {children}
      </DirectionProvider>
    </LanguageContext>
  );
}

function DocumentLanguage({ language }: { language: Language }) {
  const { setDirection } = useDirection();
  useEffect(() => {
    document.documentElement.lang = language;
    setDirection(directionOf(language));
  }, [language, setDirection]);
  return null;
}
