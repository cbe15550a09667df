/** A month or a year as somebody names it. */
export interface When {
  readonly year: number;
  /** 1–12; null when only the year is said. */
  readonly month: number | null;
}

const MONTHS: readonly string[] = [
  'january jan januar janvier enero janeiro جنوری',
  'february feb febr febuary februar فروری',
  'march mar mär märz marzo مارچ',
  'april apr abril اپریل',
  'may mai mayo مئی',
  'june jun juni juin junio جون',
  'july jul juli juillet julio جولائی',
  'august aug agosto اگست',
  'september sept sep septiembre ستمبر',
  'october oct oktober okt octubre اکتوبر',
  'november nov noviembre نومبر',
  'december dec dez dezember diciembre دسمبر',
  // Seasons and quarters begin with their first month.
  'winter',
  'spring',
  'summer',
  'fall autumn',
  'q1',
  'q2',
  'q3',
  'q4',
];
const FIRST_MONTH_OF_PART = [1, 3, 6, 9, 1, 4, 7, 10];

const MONTH_OF = new Map(
  MONTHS.flatMap((names, at) =>
    names.split(' ').map((name): [string, number] => [name, at < 12 ? at + 1 : FIRST_MONTH_OF_PART[at - 12]!]),
  ),
);

/** For patterns: every name of a month, the longest first. */
export const MONTH_NAMES = [...MONTH_OF.keys()].toSorted((a, b) => b.length - a.length).join('|');

/** 1–12 of a month's name or short form, with or without its dot. */
export const monthOf = (name: string): number | null => MONTH_OF.get(name.toLowerCase().replace(/\.$/, '')) ?? null;

/** "19" is 2019; nobody who writes a résumé began to work before 1950. */
export function yearOf(digits: string): number | null {
  const year = digits.length === 2 ? (Number(digits) > 50 ? 1900 : 2000) + Number(digits) : Number(digits);
  return year >= 1950 && year <= 2099 ? year : null;
}

/** `YYYY-MM`, or `YYYY` when the month is not said. */
export const monthText = ({ year, month }: When): string =>
  month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`;

/** Months since the year 0, for lengths; a year alone begins in January. */
export const monthNumber = ({ year, month }: When): number => year * 12 + (month ?? 1) - 1;
