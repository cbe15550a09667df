import { speaksToMachine } from '../text/machine-talk';
import type { Span } from '../text/span';

/** Where the post says these words; null when it does not, or says them in a sentence that speaks to a machine. */
export function findQuote(text: string, quote: string): Span | null {
  const words = quote.trim();
  if (words.length < 2) return null;
  for (let at = text.indexOf(words), tries = 0; at >= 0 && tries < 20; at = text.indexOf(words, at + 1), tries++) {
    const span = { start: at, end: at + words.length };
    if (!speaksToMachine(text, span)) return span;
  }
  return null;
}

/** Does the quote hold this number, as digits, in thousands ("90k") or as a word? */
export function holdsNumber(quote: string, value: number): boolean {
  const numbers = [...quote.matchAll(/\d[\d,.' ]*/g)].map(([digits]) =>
    Number(digits.replace(/[^\d.]/g, '').replace(/\.$/, '')),
  );
  if (numbers.some((number) => number === value || number * 1000 === value || number * 100_000 === value)) return true;
  return (
    value <= 12 &&
    new RegExp(
      `\\b${['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'][value] ?? '\\0'}\\b`,
      'i',
    ).test(quote)
  );
}
