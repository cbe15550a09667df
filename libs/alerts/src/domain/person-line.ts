import { majorUnits, minorDigits, type Money, type Period } from '@hunar/kernel';

type Language = 'en' | 'ur';

const PER: Readonly<Record<Language, Readonly<Record<Period, string>>>> = {
  en: {
    hour: 'an hour',
    day: 'a day',
    week: 'a week',
    month: 'a month',
    year: 'a year',
    fixed: 'for the work',
  },
  ur: {
    hour: 'فی گھنٹہ',
    day: 'فی دن',
    week: 'فی ہفتہ',
    month: 'فی ماہ',
    year: 'فی سال',
    fixed: 'کل کام کے لیے',
  },
};

/** What somebody asks for, as a mail says it: "$25 an hour". */
export function rateText(rate: Money, language: Language): string {
  const { currency, amountMinor, period } = rate;
  const whole = amountMinor % 10 ** minorDigits(currency) === 0;
  const amount = new Intl.NumberFormat(language === 'ur' ? 'ur-PK-u-nu-latn' : 'en', {
    style: 'currency',
    currency,
    ...(whole ? { maximumFractionDigits: 0 } : {}),
  }).format(majorUnits(rate));
  return `${amount} ${PER[language][period]}`;
}

/** What a mail says of a person below the name: the headline, and where they live and what they ask for. */
export function personDetails(
  card: { readonly headline: string | null; readonly city: string | null; readonly rate: Money | null },
  language: Language,
): string[] {
  const facts = [card.city, card.rate && rateText(card.rate, language)].filter((fact) => fact !== null);
  return [card.headline, facts.join(' · ')].filter((line) => line !== null && line !== '') as string[];
}
