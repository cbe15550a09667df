import type { Locale, Reader } from '../explanation/catalogue';
import { explainWishes } from '../explanation/explain-wishes';
import type { MutualScore } from '../mutual/mutual-score';
import type { MutualScoreType } from './mutual-score.type';

const points = (hundredths: number): number => hundredths / 100;

/** Both sides of a pair as one of them reads it. */
export function toMutualScore({ total, wish }: MutualScore, locale: Locale, reader: Reader): MutualScoreType {
  const words = explainWishes(wish, locale, reader);
  return {
    score: points(total),
    wishScore: points(wish.total),
    parts: wish.parts.map(({ code, value, weight, contribution }, index) => ({
      code,
      value,
      weight: points(weight),
      contribution: points(contribution),
      ...words[index]!,
    })),
  };
}
