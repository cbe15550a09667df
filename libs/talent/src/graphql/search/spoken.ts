import { failureMessage, languageName, type Locale } from '@hunar/graphql';
import { EVIDENCE_TIERS } from '@hunar/kernel';
import type { Why } from '../../domain/query/why';
import type { EmptyCause } from '../../empty-result.service';
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

/** Who is found without a filter, or with the nearest limit in its place. */
export function causeSentence(filter: NamedFilter, { totalWithout, nearest }: EmptyCause, locale: Locale): string {
  const what = filterWords(filter, locale);
  if (!nearest) return failureMessage({ code: 'EMPTY_WITHOUT', params: { what, count: totalWithout } }, locale);
  const { value, total: count } = nearest;
  const say = (code: string, limit: string) =>
    failureMessage({ code, params: { what, nearest: limit, count } }, locale);
  if (isEvidence(value)) {
    const code = filter.filter === 'evidence' ? 'EMPTY_NEAREST_EVIDENCE' : 'EMPTY_NEAREST_EVIDENCE_OF';
    return say(code, word(`EVIDENCE_${value}`, locale));
  }
  return say('EMPTY_NEAREST', filter.filter === 'skillsAll' ? skillLevel(value, locale) : value);
}

const isEvidence = (limit: string): boolean => EVIDENCE_TIERS.some((tier) => tier.toUpperCase() === limit);

/** A filter as a sentence names it: by its value where it has one. */
const filterWords = ({ filter, value, label }: NamedFilter, locale: Locale): string =>
  value === null ? word(`FILTER_${filter}`, locale) : label;

const skillLevel = (level: string | number, locale: Locale): string => word(`SKILL_LEVEL_${level}`, locale);

const spokenLevel = (level: string | number, locale: Locale): string =>
  level === 'native' ? word('SPOKEN_NATIVE', locale) : String(level);
