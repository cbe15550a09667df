import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** Codes that Intl has a name for and that are no country: unions, outlying parts, made up ones. */
const NO_COUNTRY = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' '));

/** Every country by its name in the reader's language; Intl knows both the codes and the names. */
export function useCountries(): Choice[] {
  return useNamed('region', (pair) => {
    const code = pair.toUpperCase();
    // A code that was replaced (SU, DD, UK) is written as its successor.
    const isCurrent = Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
    return isCurrent && !NO_COUNTRY.has(code) ? code : null;
  });
}

/** Every language with a two-letter code. */
export function useLanguages(): Choice[] {
  return useNamed('language', (pair) => (Intl.getCanonicalLocales(pair)[0] === pair ? pair : null));
}

function useNamed(type: 'region' | 'language', codeOf: (pair: string) => string | null): Choice[] {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const names = new Intl.DisplayNames(i18n.language, { type, fallback: 'none' });
    const choices = PAIRS.flatMap((pair) => {
      const value = codeOf(pair);
      const label = value && names.of(value);
      return value && label ? [{ value, label }] : [];
    });
    return choices.sort((one, other) => one.label.localeCompare(other.label, i18n.language));
    // `codeOf` is the same for the same `type`.
  }, [i18n.language, type]);
}

/** Every zone that the browser knows; the reader's own and Pakistan's come first. */
export function useTimeZones(): Choice[] {
  return useMemo(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const zones = new Set([own, 'Asia/Karachi', ...Intl.supportedValuesOf('timeZone')]);
    return [...zones].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
  }, []);
}
