import type { Lexicon } from '../lexicon';
import type { Reading } from '../reading';
import type { Chunk } from '../text/layout';

/** A reading with what stands around it. */
export interface Mention {
  readonly reading: Reading;
  readonly part: Part;
  /** The words that touch it within its part. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** Up to four words before it in its item, nearest last. */
  readonly lead: readonly string[];
  /** Mentions that only separators, levels and durations part from it. */
  readonly linked: Mention[];
}

/** A chunk, weighed: how many of its words carry meaning, how many are grammar. */
export interface Part {
  readonly chunk: Chunk;
  readonly mentions: Mention[];
  readonly words: readonly string[];
  readonly content: number;
  readonly grammar: number;
  /** Content words of everyday use. */
  readonly ordinary: number;
}

/** Parts that "and", "or", "/" join: what a list's separators enclose. */
export interface Item {
  readonly parts: readonly Part[];
  readonly line: number;
  readonly content: number;
  readonly grammar: number;
  /** Nothing but skills and words that say how well or how long. */
  readonly bare: boolean;
  /** Short enough to be an entry of a list. */
  readonly short: boolean;
  readonly heading: boolean;
  /** No skill in it, and none of its words is an everyday one: "XYZFramework". */
  readonly strange: boolean;
  /** Words that are left, and mentions. */
  readonly size: number;
  /** None of the words that are left is in Latin letters, and there are some. */
  readonly foreign: boolean;
  /** Mentions of the item before in the line, to which this one may belong: "R (Basic)". */
  readonly follows: number;
}

/** Lines that are one list, or one line. */
export interface Block {
  readonly items: readonly Item[];
  readonly list: boolean;
  /** Items that may be entries of a list: no headings, nothing that only says how well, no strange words. */
  readonly entries: number;
  readonly bareEntries: number;
  readonly strangeEntries: number;
}

export function weigh(chunk: Chunk, lexicon: Lexicon): Part {
  const words: string[] = [];
  let content = 0;
  let grammar = 0;
  let ordinary = 0;
  for (const element of chunk.elements) {
    if (element.kind !== 'word') continue;
    words.push(element.word);
    if (
      lexicon.isFiller(element.word) ||
      /^[\d.]+$/.test(element.word) ||
      /^\d+(yrs?|y|m|mos?|k|x|st|nd|rd|th)$/.test(element.word)
    )
      continue;
    if (lexicon.is('function', element.word)) grammar++;
    else {
      content++;
      if (lexicon.isOrdinary(element.word)) ordinary++;
    }
  }
  return { chunk, mentions: [], words, content, grammar, ordinary };
}

export function itemsOf(parts: readonly Part[]): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < parts.length;) {
    let until = at + 1;
    while (until < parts.length && parts[until]!.chunk.before === 'join' && parts[until - 1]!.chunk.after === 'join')
      until++;
    const own = parts.slice(at, until);
    const content = sum(own, 'content');
    const grammar = sum(own, 'grammar');
    const readings = own.reduce((count, part) => count + part.mentions.length, 0);
    const last = own[own.length - 1]!.chunk;
    const follower = parts[until];
    const leads =
      last.after === 'head' || last.after === 'open' || (last.after === 'dash' && (follower?.mentions.length ?? 0) > 0);
    const before = items.at(-1);
    const left = own.flatMap((part) => part.words).filter((word) => /\p{L}/u.test(word));
    items.push({
      size: left.length + readings,
      foreign: left.length > 0 && left.every((word) => !/\p{Script=Latin}/u.test(word)),
      follows: before?.line === own[0]!.chunk.line ? before.parts.at(-1)!.mentions.length : 0,
      parts: own,
      line: own[0]!.chunk.line,
      content,
      grammar,
      bare: content === 0 && grammar === 0 && readings > 0,
      strange: readings === 0 && content > 0 && own.every((part) => part.ordinary === 0),
      short: content <= 4 && grammar <= 1,
      heading: leads && follower !== undefined && follower.chunk.line === last.line && isHeaded(follower),
    });
    at = until;
  }
  return items;
}

/** What follows ":" is a list only if it is more than a level or a number. */
const isHeaded = (part: Part): boolean => part.mentions.length > 0 || part.content > 0;

const sum = (parts: readonly Part[], key: 'content' | 'grammar'): number =>
  parts.reduce((total, part) => total + part[key], 0);

/** Lines of a single short item each stand below one another as a list; other lines stand for themselves. */
export function blocksOf(items: readonly Item[]): Block[] {
  const lines: Item[][] = [];
  for (const item of items) {
    const last = lines[lines.length - 1];
    if (last && last[0]!.line === item.line) last.push(item);
    else lines.push([item]);
  }
  const blocks: Item[][] = [];
  let vertical = false;
  for (const line of lines) {
    const single = line.length === 1 && line[0]!.short;
    if (single && vertical) blocks[blocks.length - 1]!.push(...line);
    else blocks.push([...line]);
    vertical = single;
  }
  return blocks.map(blockOf);
}

function blockOf(items: readonly Item[]): Block {
  const listed = items.filter((item) => !item.heading);
  const entries = listed.filter(isEntry);
  return {
    items,
    list: isList(items),
    entries: entries.length,
    bareEntries: entries.filter((item) => item.bare).length,
    strangeEntries: listed.filter((item) => item.strange).length,
  };
}

/** Counts when the share of skills in a list is taken. */
export const isEntry = (item: Item): boolean =>
  !item.heading && !item.strange && (item.bare || item.content > 0 || item.grammar > 0) && !isRemark(item);

/** In brackets, and no skill in it: "(both 2 yrs)". */
const isRemark = ({ parts }: Item): boolean =>
  parts[0]!.chunk.before === 'open' && parts.every((part) => part.mentions.length === 0);

function isList(items: readonly Item[]): boolean {
  const entries = items.filter((item) => !item.heading);
  if (entries.length === 0) return true;
  const short = entries.filter((item) => item.short).length;
  const grammar = entries.reduce((total, item) => total + item.grammar, 0);
  return short / entries.length >= 0.6 && grammar <= Math.max(1, entries.length / 3);
}
