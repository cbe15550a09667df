import type { GapCode, MatchScore, SkillName } from '../domain/match';
import type { PartCode } from '../domain/model';
import type { Locale, Reader } from './catalogue';
import { clausesOf } from './part-clauses';
import { summaryOf } from './summary';
import { wordingOf } from './wording';

/** A match in words. */
export interface Explanation {
  /** The one sentence to read first. */
  readonly sentence: string;
  readonly parts: readonly { readonly code: PartCode; readonly label: string; readonly sentence: string }[];
  /** In the order of `match.gaps`: largest gain first. */
  readonly gaps: readonly { readonly code: GapCode; readonly sentence: string }[];
}

/** Makes sentences of a match's codes, for a founder who reads about somebody or a freelancer who reads about themselves. */
export function explain(match: MatchScore, locale: Locale, reader: Reader = 'founder'): Explanation {
  const words = wordingOf(locale);
  return {
    sentence: summaryOf(words, match, reader),
    parts: match.parts.map((part) => ({
      code: part.code,
      label: words.translate(`part.${part.code}`),
      sentence: words.sentence(part.reasons.flatMap((reason) => clausesOf(words, part, reason, reader))),
    })),
    gaps: match.gaps.map((gap) => {
      const points = words.counted('points', gap.gain / 100);
      const text = words.translate(gap.code, {
        ...words.params(gap.params),
        points,
        count: gap.params.wanted,
        context: reader,
      });
      return { code: gap.code, sentence: words.finish(text) };
    }),
  };
}

/** A sentence for each required skill of a ranking: who is left out, and why. */
export function explainGates(gates: readonly SkillName[], locale: Locale): string[] {
  const words = wordingOf(locale);
  return gates.map((gate) => words.finish(words.translate('gate', { skill: words.isolate(gate.name) })));
}
