import { failureMessage, languageName, type Locale } from '@hunar/graphql';
import type { Why } from '../../domain/query/why';
import type { NamedFilter } from './explanation.type';

const word = (code: string, locale: Locale): string => failureMessage({ code: code.toUpperCase(), params: {} }, locale);

/** A reason as people read it: levels, languages and periods by their names, a rate as the person states it. */
export function whySentence({ kind, code, params }: Why, locale: Locale): string {
  const { language, level, period, ownCurrency, ownPeriod } = params;
  const words = {
    ...(language === undefined ? {} : { language: languageName(String(language), locale) }),
    ...(level === undefined
      ? {}
      : { level: kind === 'skill' ? skillLevel(level, locale) : spokenLevel(level, locale) }),
    ...(period === undefined ? {} : { per: word(`PER_${period}`, locale) }),
    ...(ownPeriod === undefined ? {} : { ownPer: word(`PER_${ownPeriod}`, locale) }),
  };
  // What is in dollars an hour already is not said twice.
  const isOwn = kind === 'rate' && (ownCurrency !== 'USD' || ownPeriod !== 'hour');
  return failureMessage({ code: isOwn ? `${code}_OWN` : code, params: { ...params, ...words } }, locale);
}

/** A filter as a sentence names it: by its value where it has one. */
export const filterWords = ({ filter, value, label }: NamedFilter, locale: Locale): string =>
  value === null ? word(`FILTER_${filter}`, locale) : label;

/** The nearest limit of a filter as a sentence names it: a skill's level by its name. */
export const limitWords = (filter: NamedFilter['filter'], limit: string, locale: Locale): string =>
  filter === 'skillsAll' ? skillLevel(limit, locale) : limit;

const skillLevel = (level: string | number, locale: Locale): string => word(`SKILL_LEVEL_${level}`, locale);

const spokenLevel = (level: string | number, locale: Locale): string =>
  level === 'native' ? word('SPOKEN_NATIVE', locale) : String(level);
