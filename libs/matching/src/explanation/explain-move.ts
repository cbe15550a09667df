import type { ExposureMove } from '../exposure/spread-exposure';
import type { Locale } from './catalogue';
import { wordingOf } from './wording';

/** Why somebody does not stand where the order alone would put them, and by how much at most. */
export function explainMove({ fromRank, toRank, topTens, apart }: ExposureMove, locale: Locale): string {
  const words = wordingOf(locale);
  const down = toRank > fromRank;
  const params = {
    others: words.counted('top_tens', topTens),
    places: words.counted('places', Math.abs(toRank - fromRank)),
    points: words.counted('points', apart / 100),
  };
  return words.sentence([words.translate(down ? 'moved.down' : 'moved.up', params)]);
}
