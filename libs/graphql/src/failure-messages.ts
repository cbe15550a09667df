import type { Failure } from '@hunar/kernel';
import i18next from 'i18next';
import type { Locale } from './graphql-context';

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

/** Sentences by failure code, in every language; a `{{name}}` in a sentence is the failure's parameter. */
export type FailureMessages = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/** A feature adds its sentences when it is loaded. A code means one thing in the whole of Hunar: a second meaning is refused. */
export function registerFailureMessages(messages: FailureMessages): void {
  for (const locale of ['en', 'ur'] as const) {
    for (const [code, sentence] of Object.entries(messages[locale])) {
      const known: unknown = catalogue.getResource(locale, 'translation', code);
      if (known !== undefined && known !== sentence)
        throw new Error(`Failure code ${code} has two sentences in ${locale}.`);
      catalogue.addResource(locale, 'translation', code, sentence);
    }
  }
}

/** The sentence for a failure; its bare code when a feature forgot to register it. */
export function failureMessage(failure: Pick<Failure, 'code' | 'params'>, locale: Locale): string {
  return catalogue.t(failure.code, { ...failure.params, lng: locale, defaultValue: failure.code });
}
