import { failureMessage, languageName, type Locale } from '@hunar/graphql';
import type { Why } from '../../domain/query/why';
import type { NamedFilter } from './explanation.type';

const word = (code: string, locale: Locale): string => failureMessage({ code: code.toUpperCase(), params: {} }, locale);

/** A reason as people read it: languages and periods by their names. */
export function whySentence({ code, params }: Why, locale: Locale): string {
  const { language, period } = params;
  const words = {
    ...(language === undefined ? {} : { language: languageName(String(language), locale) }),
    ...(period === undefined ? {} : { per: word(`PER_${period}`, locale) }),
  };
  return failureMessage({ code, params: { ...params, ...words } }, locale);
}

/** A filter as a sentence names it: by its value where it has one. */
export function filterWords({ filter, value, label }: NamedFilter, locale: Locale): string {
  if (value === null) return word(`FILTER_${filter}`, locale);
  return filter === 'languages' ? languageName(value, locale) : label;
}
