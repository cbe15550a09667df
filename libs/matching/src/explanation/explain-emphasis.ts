import { type Emphasis, EMPHASIS_GROUPS } from '@hunar/kernel';
import { isAsModel } from '../domain/emphasis';
import type { Locale } from './catalogue';
import { wordingOf } from './wording';

/** How the founder weighs otherwise than the model, in one sentence: "You weigh cost much more and proof less than usual." Null: they do not. */
export function explainEmphasis(emphasis: Emphasis, locale: Locale): string | null {
  if (isAsModel(emphasis)) return null;
  const words = wordingOf(locale);
  const groups = EMPHASIS_GROUPS.filter((group) => emphasis[group] !== 0).map((group) =>
    words.translate(`emphasis.${emphasis[group] > 0 ? 'more' : 'less'}_${Math.abs(emphasis[group])}`, {
      group: words.translate(`emphasis.${group}`),
    }),
  );
  return words.finish(words.translate('emphasis.sentence', { groups: words.list(groups) }));
}
