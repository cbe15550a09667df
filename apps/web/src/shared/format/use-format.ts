import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoneyFragment } from '@/shared/graphql/gql/shared/graphql';

/** Writes numbers, money, days and places the way the reader's language does. */
export function useFormat() {
  const { t, i18n } = useTranslation('format');
  return useMemo(() => {
    const locale = i18n.language === 'ur' ? 'ur-PK' : 'en-GB';
    const number = new Intl.NumberFormat(locale);
    const score = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    const share = new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const languages = new Intl.DisplayNames(locale, { type: 'language' });
    const countries = new Intl.DisplayNames(locale, { type: 'region' });
    return {
      number: (value: number) => number.format(value),
      /** A score or a contribution: always two decimals, so that a column of them can be added up. */
      score: (value: number) => score.format(value),
      /** 0…1 as a percentage. */
      percent: (value: number) => percent.format(value),
      /** 0…1 as a percentage with always one decimal, where small differences count and figures stand in a column. */
      share: (value: number) => share.format(value),
      /** "$25/hour": the amount in its own currency, then the period. */
      money: (money: Pick<MoneyFragment, 'amount' | 'currency' | 'period'>) => {
        const whole = Number.isInteger(money.amount);
        const amount = new Intl.NumberFormat(locale, {
          style: 'currency',
          currency: money.currency,
          currencyDisplay: 'narrowSymbol',
          minimumFractionDigits: whole ? 0 : undefined,
          maximumFractionDigits: whole ? 0 : undefined,
        }).format(money.amount);
        return t(`period.${money.period}`, { amount });
      },
      /** A `CalendarDate`. */
      day: (date: string) => day.format(new Date(`${date}T00:00:00Z`)),
      /** A `DateTime`, in the reader's zone. */
      instant: (time: string) => instant.format(new Date(time)),
      /** "Asia/Karachi" → "Karachi". */
      zone: (zone: string) => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone,
      language: (code: string) => (/^[a-z]{2,3}$/.test(code) ? (languages.of(code) ?? code) : code),
      country: (code: string) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    };
  }, [t, i18n.language]);
}
