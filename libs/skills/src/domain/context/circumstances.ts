import type { Lexicon } from '../lexicon';
import type { Token } from '../text/tokens';
import type { Block, Item, Mention } from './scene';

/** What a rule may look at. `proven` are the mentions that count as skills so far. */
export interface Circumstances {
  readonly mention: Mention;
  readonly item: Item;
  readonly block: Block;
  /** The item is all there is to read. */
  readonly alone: boolean;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly proven: ReadonlySet<Mention>;
  /** Skills proven elsewhere in the text that the taxonomy puts near this one. */
  readonly kin: boolean;
  /** Labels in the text that are written as names, this one included. */
  readonly names: number;
  readonly lexicon: Lexicon;
}

export const inProse = ({ block }: Circumstances): boolean => !block.list;
export const isLower = (text: string): boolean => text === text.toLowerCase();

/** Written as the label is, and not merely because a sentence begins there. */
export function looksProper({ text, mention, tokens }: Pick<Circumstances, 'text' | 'mention' | 'tokens'>): boolean {
  if (isLower(text)) return false;
  const before = tokens[mention.reading.from - 1];
  return before !== undefined && !(before.kind === 'mark' && '.!?\n•*'.includes(before.text));
}

/** The share of the block's other entries that hold a label and nothing else. */
export function shareOfSkills({ block, item }: Circumstances): number | null {
  const others = block.items.filter((other) => other !== item && !other.heading && !isFiller(other) && !other.strange);
  if (others.length === 0) return null;
  return others.filter((other) => other.bare).length / others.length;
}

/** The other entries are words of no everyday use, so most likely names of the same kind. */
export const isAmongNames = ({ block, item }: Circumstances): boolean =>
  block.items.some((other) => other !== item && !other.heading && other.strange);

const isFiller = (item: Item): boolean => !item.bare && item.content === 0 && item.grammar === 0;

/** "at MongoDB" names an employer, "good at MongoDB" does not. */
export function isEmployer(mention: Mention, lexicon: Lexicon): boolean {
  if (!lexicon.is('employerCues', mention.previous)) return false;
  return !mention.lead.slice(0, -1).some((word) => lexicon.is('skilledAt', word));
}

/** The item before in the same line, to which this one may belong: "R (Basic)". */
export function previousItem(block: Block, item: Item): Item | undefined {
  const before = block.items[block.items.indexOf(item) - 1];
  return before?.line === item.line ? before : undefined;
}
