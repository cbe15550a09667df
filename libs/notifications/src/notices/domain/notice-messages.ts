import i18next from 'i18next';
import { isolate } from '../../domain/isolate';
import type { Notice } from './notice';

const catalogue = i18next.createInstance({
  lng: 'en',
  fallbackLng: 'en',
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});
void catalogue.init();

type NoticeLocale = 'en' | 'ur';

/** Sentences by code, in every language. `{{name}}` is a parameter, `{{count}}` how many happenings it tells of; plurals as i18next has them (`code_one`, `code_other`). */
export type NoticeMessages = Readonly<Record<NoticeLocale, Readonly<Record<string, string>>>>;

/** A feature adds the sentences of its notices when it is loaded. */
export function registerNoticeMessages(messages: NoticeMessages): void {
  for (const locale of ['en', 'ur'] as const) {
    catalogue.addResources(locale, 'translation', messages[locale]);
  }
}

/** What a notice says; its bare code when no feature has a sentence for it. */
export function noticeSentence({ code, params, times }: Notice, locale: NoticeLocale): string {
  const words = Object.entries(params).map(([name, value]) => [name, isolate(String(value), locale)]);
  return String(catalogue.t(code, { ...Object.fromEntries(words), count: times, lng: locale, defaultValue: code }));
}
