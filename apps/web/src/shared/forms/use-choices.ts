import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TIME_ZONES } from './time-zones';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** Codes that Intl has a name for and that are no country: unions, outlying parts, made up ones. */
const NO_COUNTRY = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' '));

/** The code that a pair of letters stands for today; null when it stands for nothing, or was replaced (SU, DD, UK). */
const CODE_OF = {
  region: (pair: string) => {
    const code = pair.toUpperCase();
    return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` && !NO_COUNTRY.has(code) ? code : null;
  },
  language: (pair: string) => (Intl.getCanonicalLocales(pair)[0] === pair ? pair : null),
} as const;

/** Every country by its name in the reader's language; Intl knows both the codes and the names. */
export const useCountries = (): Choice[] => useNamed('region');

/** Every language with a two-letter code. */
export const useLanguages = (): Choice[] => useNamed('language');

function useNamed(type: keyof typeof CODE_OF): Choice[] {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const names = new Intl.DisplayNames(i18n.language, { type, fallback: 'none' });
    const choices = PAIRS.flatMap((pair) => {
      const value = CODE_OF[type](pair);
      const label = value && names.of(value);
      return value && label ? [{ value, label }] : [];
    });
    return choices.sort((one, other) => one.label.localeCompare(other.label, i18n.language));
  }, [i18n.language, type]);
}

/** Every zone that the browser knows; the reader's own and Pakistan's come first. */
export function useTimeZones(): Choice[] {
  return useMemo(() => {
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    // The browser may call its own zone by a name that the list has not: it is offered all the same.
    return TIME_ZONES.some(({ value }) => value === own) ? TIME_ZONES : [{ value: own, label: own }, ...TIME_ZONES];
  }, []);
}
