import { majorUnits, type LanguageLevel, type Money, type SkillLevel } from '@hunar/kernel';
import type { ReasonParams } from '../domain/match';
import { translatorOf, type Locale, type Translate } from './catalogue';

const ISOLATE = '\u2068';
const END_ISOLATE = '\u2069';
const INTL_LOCALE: Readonly<Record<Locale, string>> = { en: 'en-GB', ur: 'ur-PK' };

/**
 * Makes values into words of one language. Names, numbers and amounts stand between Unicode isolates (UAX #9), so that Latin script
 * within Urdu cannot reorder what is around it; English drops them at the end.
 */
export class Wording {
  readonly translate: Translate;
  private readonly names: Intl.DisplayNames;
  private readonly lists: Record<'conjunction' | 'disjunction', Intl.ListFormat>;
  private readonly numbers: Intl.NumberFormat;
  private readonly percents: Intl.NumberFormat;
  private readonly dates: Intl.DateTimeFormat;
  private readonly currencies = new Map<string, Intl.NumberFormat>();

  constructor(readonly locale: Locale) {
    const tag = INTL_LOCALE[locale];
    this.translate = translatorOf(locale);
    this.names = new Intl.DisplayNames(tag, { type: 'language' });
    this.lists = {
      conjunction: new Intl.ListFormat(tag, { type: 'conjunction' }),
      disjunction: new Intl.ListFormat(tag, { type: 'disjunction' }),
    };
    this.numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
    this.percents = new Intl.NumberFormat(tag, { style: 'percent' });
    this.dates = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  }

  isolate = (text: string): string => (/[A-Za-z0-9]/.test(text) ? `${ISOLATE}${text}${END_ISOLATE}` : text);

  /** Skill names and the like, as "a, b and c" or "a or b". */
  list = (items: readonly string[], kind: 'conjunction' | 'disjunction' = 'conjunction'): string =>
    this.lists[kind].format(items);

  level = (level: SkillLevel): string => this.translate(`level.${level}`);

  /** A number with its unit in the right plural, e.g. `counted('hours', 3.5)` → "3.5 h". */
  counted = (unit: 'hours' | 'years' | 'points' | 'more' | 'jobs' | 'places' | 'top_tens', count: number): string =>
    this.translate(`unit.${unit}`, { count, number: this.isolate(this.numbers.format(count)) });

  money = (value: Money): string => {
    const amount = this.isolate(this.currency(value.currency).format(majorUnits(value)));
    return this.translate(`money.${value.period}`, { amount });
  };

  language = (code: string): string => {
    try {
      return this.names.of(code) ?? this.isolate(code);
    } catch {
      return this.isolate(code);
    }
  };

  languageLevel = (level: LanguageLevel): string =>
    level === 'native' ? this.translate('language_level.native') : this.isolate(level);

  date = (date: string): string => this.isolate(this.dates.format(new Date(`${date}T00:00:00Z`)));

  /** Every parameter of a reason or gap, as words under the names that the messages use. */
  params(params: ReasonParams): Record<string, string> {
    const words: Record<string, string> = {};
    const { rate, converted, languageLevel, wantedLanguageLevel, level, wantedLevel } = params;
    // rounded down, so that 2.96 h of 3 do not read as "3 h of 3"
    if (params.hours !== undefined) words.hours = this.counted('hours', Math.floor(params.hours * 10 + 1e-6) / 10);
    if (params.wanted !== undefined) words.wanted = this.counted('hours', params.wanted);
    if (params.max) words.max = this.money(params.max);
    if (rate) words.rate = this.money(rate);
    if (rate && converted)
      words.rate = this.translate('money.converted', { rate: this.money(rate), converted: this.money(converted) });
    if (params.percent !== undefined) words.percent = this.isolate(this.percents.format(params.percent / 100));
    if (params.date) words.date = this.date(params.date);
    if (params.start) words.start = this.date(params.start);
    if (params.language) words.language = this.language(params.language);
    if (languageLevel) words.level = this.languageLevel(languageLevel);
    if (wantedLanguageLevel) words.wanted = this.languageLevel(wantedLanguageLevel);
    if (level) words.level = this.level(level);
    if (wantedLevel) words.wanted = this.level(wantedLevel);
    if (params.skill) words.skill = this.isolate(params.skill);
    if (params.through) words.through = this.isolate(params.through);
    return words;
  }

  /** Joins clauses to a sentence. A name at the beginning keeps its case: "npm" does not become "Npm". */
  sentence(clauses: readonly string[]): string {
    const text = clauses.join(this.translate('list.clause')) + this.translate('list.end');
    return this.finish(text.charAt(0).toLocaleUpperCase(this.locale) + text.slice(1));
  }

  /** English needs no isolates. */
  finish = (text: string): string => (this.locale === 'en' ? text.replaceAll(/[\u2068\u2069]/g, '') : text);

  private currency(code: string): Intl.NumberFormat {
    let format = this.currencies.get(code);
    if (!format) {
      format = new Intl.NumberFormat('en', {
        style: 'currency',
        currency: code,
        trailingZeroDisplay: 'stripIfInteger',
      });
      this.currencies.set(code, format);
    }
    return format;
  }
}

const wordings = new Map<Locale, Wording>();

/** The wording of a locale, made once. */
export function wordingOf(locale: Locale): Wording {
  let words = wordings.get(locale);
  if (!words) wordings.set(locale, (words = new Wording(locale)));
  return words;
}
