import type { SkillName } from '../domain/match';
import { PRIVATE_PARAMS, type WishParams, type WishScore } from '../mutual/wish-score';
import type { Locale, Reader } from './catalogue';
import { type Wording, wordingOf } from './wording';

/** Makes sentences of a wish score, in the order of its parts. A founder's are made without what is the person's own. */
export function explainWishes(
  { parts }: WishScore,
  locale: Locale,
  reader: Reader,
): { readonly label: string; readonly sentence: string }[] {
  const words = wordingOf(locale);
  return parts.map(({ code, reason }) => {
    const params = paramsFor(words, reader === 'founder' ? withoutPrivate(reason.params) : reason.params);
    return {
      label: words.translate(`wish_part.${code}`, { context: reader }),
      sentence: words.sentence([words.translate(`wish.${reason.code}`, { ...params, context: reader })]),
    };
  });
}

const withoutPrivate = (params: WishParams): WishParams =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !(PRIVATE_PARAMS as readonly string[]).includes(name)));

function paramsFor(words: Wording, params: WishParams): Record<string, string> {
  const { rate, max, percent, hours, least = null, most = null, wanted, shared, used, unused, engagement } = params;
  const names = (skills: readonly SkillName[], kind: 'conjunction' | 'disjunction') =>
    words.list(
      skills.map(({ name }) => words.isolate(name)),
      kind,
    );
  return {
    ...words.params({
      ...(rate && { rate }),
      ...(max && { max }),
      ...(percent !== undefined && { percent }),
      ...(wanted !== undefined && { wanted }),
      ...(shared !== undefined && { hours: shared }),
    }),
    ...(hours !== undefined && { weekly: words.counted('hours', hours) }),
    ...((least !== null || most !== null) && { range: rangeOf(words, least, most) }),
    ...(used && { used: names(used, 'conjunction') }),
    ...(unused && { unused: names(unused, 'disjunction') }),
    ...(engagement && { engagement: words.translate(`engagement.${engagement}`) }),
  };
}

function rangeOf(words: Wording, least: number | null, most: number | null): string {
  const hours = (count: number) => words.counted('hours', count);
  if (least === null) return words.translate('range.most', { most: hours(most!) });
  if (most === null) return words.translate('range.least', { least: hours(least) });
  return words.translate('range.between', { least: hours(least), most: hours(most) });
}
