import { createInstance, type TOptions } from 'i18next';
import { Memo } from '@hunar/kernel';
import en from '../messages/en.json';
import ur from '../messages/ur.json';

export const LOCALES = ['en', 'ur'] as const;
export type Locale = (typeof LOCALES)[number];

/** Whom a sentence is for: the founder reads about somebody, the freelancer about themselves. */
export type Reader = 'founder' | 'freelancer';

type Messages = { readonly [key: string]: string | Messages };

/** Nested messages by their whole key: i18next takes twice as long to walk down a tree. */
function flat(tree: Messages, prefix = ''): Record<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flat(value, `${prefix}${key}.`)),
  );
  return Object.fromEntries(entries);
}

const messages = createInstance({
  resources: { en: { translation: flat(en) }, ur: { translation: flat(ur) } },
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  // names such as "C# & .NET" go into JSON, not into HTML
  interpolation: { escapeValue: false },
  initAsync: false,
});
void messages.init();

/** The message of a key, with its parameters; `context` chooses the reader's wording, `count` the plural. */
export type Translate = (key: string, params?: TOptions) => string;

const REMEMBERED = 20_000;

/** Remembers what it said: the matches of a shortlist are made of the same clauses over and over. */
export function translatorOf(locale: Locale): Translate {
  const translate = messages.getFixedT(locale) as unknown as Translate;
  const said = new Memo<string>(REMEMBERED);
  return (key, params = {}) => said.of(key + JSON.stringify(params), () => translate(key, params));
}

export const hasMessage = (locale: Locale, key: string, options: TOptions = {}): boolean =>
  messages.exists(key, { lng: locale, fallbackLng: [], ...options });
