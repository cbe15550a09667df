import type { Proofs } from './context/proof';
import type { Block, Item, Mention } from './context/scene';
import type { Lexicon } from './lexicon';
import type { Element } from './text/layout';
import type { Token } from './text/tokens';

/** A piece of the text by tokens, the last one excluded. */
export interface TokenSpan {
  readonly from: number;
  readonly until: number;
}

const DEGREE = /^(ph\.?d|m\.?sc|b\.?sc|b\.?tech|m\.?tech|b\.?com|m\.?com|m\.?phil|bscs|bsse|bsit|mscs)$/i;
const MOST_WORDS = 5;

/** What looks like a skill and is not known: entries of lists, and in prose names of technical shape. */
export function unknownSpans(
  blocks: readonly Block[],
  proofs: Proofs,
  tokens: readonly Token[],
  text: string,
  lexicon: Lexicon,
): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (const block of blocks) {
    for (const item of block.items) {
      const whole = block.list && !item.heading ? wholeEntry(item, proofs, lexicon) : null;
      if (whole) spans.push(whole);
      else spans.push(...technicalNames(item, tokens, text, lexicon));
    }
  }
  return spans;
}

function wholeEntry(item: Item, proofs: Proofs, lexicon: Lexicon): TokenSpan | null {
  const { parts } = item;
  const isSkill = (mention: Mention): boolean => proofs.has(mention) || mention.reading.form.kind === 'decoy';
  const hasUnproven = parts.some((part) => part.mentions.length > 0);
  if (parts.some((part) => part.mentions.some(isSkill)) || !item.short || (item.content === 0 && !hasUnproven))
    return null;
  const elements = trim(
    parts.flatMap((part) => part.chunk.elements),
    lexicon,
  );
  const first = elements[0];
  const last = elements[elements.length - 1];
  if (!first || !last || elements.length > MOST_WORDS) return null;
  const words = elements.map((element) => (element.kind === 'word' ? element.word : element.reading.form.key));
  if (lexicon.is('headings', words.join(' ')) || words.every((word) => DEGREE.test(word))) return null;
  if (words.every((word) => lexicon.isName(word) || lexicon.isFiller(word))) return null;
  if (words.some((word) => word.includes("'") || (word !== 'of' && lexicon.is('function', word)))) return null;
  if (parts.at(-1)!.chunk.after === 'sentence' && words.length > 2) return null;
  if (!words.some((word) => /\p{L}{2}|\p{L}&\p{L}/u.test(word))) return null;
  return { from: first.from, until: last.until };
}

/** Without the words around it that say how well or how long, or nothing. */
function trim(elements: readonly Element[], lexicon: Lexicon): readonly Element[] {
  const says = (element: Element): boolean => {
    const word = 'word' in element ? element.word : element.reading.form.key;
    return !lexicon.isFiller(word) && !lexicon.is('function', word) && !/^[\d.]+\p{L}{0,3}$/u.test(word);
  };
  const first = elements.findIndex(says);
  return first < 0 ? [] : elements.slice(first, elements.findLastIndex(says) + 1);
}

function technicalNames(item: Item, tokens: readonly Token[], text: string, lexicon: Lexicon): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (const element of item.parts.flatMap((part) => part.chunk.elements)) {
    if (element.kind !== 'word' || lexicon.isOrdinary(element.word)) continue;
    const written = text.slice(tokens[element.from]!.start, tokens[element.until - 1]!.end);
    if (isTechnical(written) && !DEGREE.test(written)) spans.push({ from: element.from, until: element.until });
  }
  return spans;
}

/** Written as only technology is: "FooBar", "XYZ.js", "QuuxDB"; no Scottish name. */
function isTechnical(written: string): boolean {
  if (written.length < 4 || written.length > 40 || /^Ma?c\p{Lu}/u.test(written)) return false;
  if (/^[\p{L}\d-]+\.(?:js|py|io|ai|net)$/iu.test(written)) return true;
  return (
    /^\p{L}[\p{L}\d]+$/u.test(written) &&
    (/\p{Ll}\p{Lu}/u.test(written) || /(?:JS|SQL|DB|API|SDK|ML|OS)$/.test(written))
  );
}
