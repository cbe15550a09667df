import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@/shared/i18n/languages';
import en from './messages/en.json';
import ur from './messages/ur.json';

const catalogues = import.meta.glob<ResourceKey>(['../features/*/messages/*.json', '../shared/*/messages/*.json'], {
  import: 'default',
});

/** A namespace is the name of the folder that owns the messages: features/talent-search/messages/en.json is `talent-search`. */
const byNamespace = new Map(
  Object.entries(catalogues).map(([path, load]) => {
    const [, namespace, language] = /\/([^/]+)\/messages\/([a-z]+)\.json$/.exec(path) ?? [];
    return [`${language}/${namespace}`, load] as const;
  }),
);

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  // With two parameters i18next takes a promise instead of calling back.
  async read(language: string, namespace: string) {
    return (await byNamespace.get(`${language}/${namespace}`)?.()) ?? {};
  },
};

/** The shell's words come with the app in both languages; those of a feature come with the feature, in the language in use. */
export async function startI18n(language: Language): Promise<void> {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      supportedLngs: ['en', 'ur'],
      load: 'languageOnly',
      ns: ['shell'],
      defaultNS: 'shell',
      resources: { en: { shell: en }, ur: { shell: ur } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
      react: { useSuspense: true },
    });
}
