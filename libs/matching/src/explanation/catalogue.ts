import { createInstance, type TOptions } from 'i18next';
import en from '../messages/en.json';
import ur from '../messages/ur.json';

export const LOCALES = ['en', 'ur'] as const;
export type Locale = (typeof LOCALES)[number];

/** Whom a sentence is for: the founder reads about somebody, the freelancer about themselves. */
export type Reader = 'founder' | 'freelancer';

const messages = createInstance({
  resources: { en: { translation: en }, ur: { translation: ur } },
  fallbackLng: false,
  // names such as "C# & .NET" go into JSON, not into HTML
  interpolation: { escapeValue: false },
  initAsync: false,
});
void messages.init();

/** The message of a key, with its parameters; `context` chooses the reader's wording, `count` the plural. */
export type Translate = (key: string, params?: TOptions) => string;

export const translatorOf = (locale: Locale): Translate => messages.getFixedT(locale) as unknown as Translate;

export const hasMessage = (locale: Locale, key: string, options: TOptions = {}): boolean =>
  messages.exists(key, { lng: locale, fallbackLng: [], ...options });
