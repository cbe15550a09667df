import type { Locale } from './graphql-context';

const namesIn = (locale: Locale) => new Intl.DisplayNames([locale], { type: 'language' });
const NAMES = { en: namesIn('en'), ur: namesIn('ur') };

/** What a language (ISO 639-1) is called in the reader's; a code without a name is its own. */
export const languageName = (code: string, locale: Locale): string => NAMES[locale].of(code) ?? code;
