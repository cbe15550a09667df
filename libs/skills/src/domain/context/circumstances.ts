import type { Lexicon } from '../lexicon';
import type { Token } from '../text/tokens';
import { type Block, isEntry, type Item, type Mention } from './scene';

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

/** The share of the block's other entries that hold a label and nothing else; null when there are no others. */
export function shareOfSkills({ block, item }: Circumstances): number | null {
  const own = isEntry(item);
  const others = block.entries - (own ? 1 : 0);
  return others === 0 ? null : (block.bareEntries - (own && item.bare ? 1 : 0)) / others;
}

/** Other entries are words of no everyday use, so most likely names of the same kind. */
export const isAmongNames = ({ block, item }: Circumstances): boolean =>
  block.strangeEntries > (item.strange && !item.heading ? 1 : 0);

/** How many skills one introduction carries. */
const LONGEST_BREATH = 12;

/** The mention with which a row of them begins: "apps with React, Express and Node" begins with React. */
export function firstInBreath(mention: Mention): Mention {
  let first = mention;
  for (let steps = 0; steps < LONGEST_BREATH; steps++) {
    const earlier = first.linked.find((other) => other.reading.from < first.reading.from);
    if (!earlier) break;
    first = earlier;
  }
  return first;
}

/** Words between "clients" and their names. */
const NAMING = new Set([
  'include',
  'includes',
  'including',
  'included',
  'like',
  'as',
  'are',
  'were',
  'of',
  'for',
  'with',
]);

/** "at MongoDB" and "clients such as MongoDB" name a company, "good at MongoDB" does not. */
export function isEmployer(mention: Mention, lexicon: Lexicon): boolean {
  const { lead, previous } = firstInBreath(mention);
  const names = lead.some((word) => lexicon.is('clientNouns', word)) && NAMING.has(previous ?? '');
  if (names && !lead.some((word) => lexicon.is('techVerbs', word))) return true;
  if (!lexicon.is('employerCues', mention.previous)) return false;
  return !mention.lead.slice(0, -1).some((word) => lexicon.is('skilledAt', word));
}
