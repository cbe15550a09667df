import type { Lexicon } from '../lexicon';
import type { Chunk } from '../text/layout';
import { type Mention, type Part, weigh } from './scene';

/** Weighs the chunks and hangs the readings into them, each with its neighbours. */
export function partsOf(chunks: readonly Chunk[], lexicon: Lexicon): Part[] {
  const parts = chunks.map((chunk) => weigh(chunk, lexicon));
  let last: Mention | null = null;
  let lead: string[] = [];
  for (const part of parts) {
    const { chunk } = part;
    if (chunk.before === 'sentence' || (chunk.before === 'line' && !isEntry(part))) last = null;
    if (chunk.before !== 'join') lead = [];
    chunk.elements.forEach((element, at) => {
      if (element.kind === 'word') {
        lead.push(element.word);
        if (!lexicon.isFiller(element.word) && !/^\d/.test(element.word)) last = null;
        return;
      }
      const mention: Mention = {
        reading: element.reading,
        part,
        previous: wordAt(chunk, at - 1),
        next: wordAt(chunk, at + 1),
        lead: lead.slice(-4),
        linked: [],
      };
      if (last) link(last, mention);
      part.mentions.push(mention);
      last = mention;
    });
  }
  return parts;
}

const wordAt = (chunk: Chunk, at: number): string | undefined => {
  const element = chunk.elements[at];
  return element?.kind === 'word' ? element.word : undefined;
};

const isEntry = (part: Part): boolean => part.content === 0 && part.grammar === 0;

function link(one: Mention, other: Mention): void {
  one.linked.push(other);
  other.linked.push(one);
}
