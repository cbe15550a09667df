import type { LabelForm } from './labels/label-form';
import type { Lexicon } from './lexicon';
import type { Reading } from './reading';
import type { Chunk, Element } from './text/layout';
import type { Token } from './text/tokens';
import { versionEnd } from './text/versions';
import type { TypoFinder } from './typos/typo-finder';

/** Words of a chunk that may hold a misspelt label; longer windows are whole sentences. */
const WIDEST = 4;
/** In prose only slips of about one edit in longer, unguarded labels are believed. */
const PROSE = { cost: 1, length: 6 } as const;

/** Readings of misspelt labels in what the exact reading left over. May replace a shorter exact reading: "React Natve". */
export function typoReadings(
  chunk: Chunk,
  list: boolean,
  tokens: readonly Token[],
  typos: TypoFinder,
  lexicon: Lexicon,
): Reading[] {
  const { elements } = chunk;
  if (!elements.some((element) => isSuspicious(element, lexicon)) && !(list && isCompound(elements))) return [];
  const found: Reading[] = [];
  for (let from = 0; from < elements.length; from++) {
    for (let width = Math.min(WIDEST, elements.length - from); width > 0; width--) {
      const reading = readWindow(elements.slice(from, from + width), elements.length, list, tokens, typos, lexicon);
      if (!reading) continue;
      found.push(reading);
      from += width - 1;
      break;
    }
  }
  return found;
}

/** No everyday word, no number, long enough to be a misspelt label. */
const isSuspicious = (element: Element, lexicon: Lexicon): boolean =>
  element.kind === 'word' &&
  element.word.length >= 4 &&
  /\p{L}{3}/u.test(element.word) &&
  !lexicon.isOrdinary(element.word);

/** Several words that are an entry by themselves: even everyday ones may be a slip together ("machine leaning"). */
const isCompound = (elements: readonly Element[]): boolean =>
  elements.length > 1 && elements.length <= WIDEST && elements.some((element) => element.kind === 'word');

function readWindow(
  window: readonly Element[],
  chunkLength: number,
  list: boolean,
  tokens: readonly Token[],
  typos: TypoFinder,
  lexicon: Lexicon,
): Reading | null {
  const words = window.filter((element) => element.kind === 'word');
  if (words.length === 0 || words.some(({ word }) => lexicon.isFiller(word) && word.length < 4)) return null;
  const doubtful = words.some((word) => isSuspicious(word, lexicon));
  if (!doubtful && !(list && window.length > 1 && window.length === chunkLength)) return null;
  const from = window[0]!.from;
  const until = window[window.length - 1]!.until;
  const to = window.at(-1)!.kind === 'reading' ? (window.at(-1) as { reading: Reading }).reading.to : until;
  const key = keyOf(tokens, from, to);
  const typo = typos.find(key, window.length === 1);
  if (!typo || !isBelievable(typo.form, typo.cost, key, list, doubtful)) return null;
  if (window.some((element) => element.kind === 'reading' && !isPartOf(element.reading.form, typo.form))) return null;
  const end = Math.max(versionEnd(tokens, to), until);
  return { form: typo.form, from, to, until: end, respaced: false, typo: Math.max(typo.cost, 0.1), hyphened: false };
}

function isBelievable(form: LabelForm, cost: number, key: string, list: boolean, doubtful: boolean): boolean {
  if (!doubtful) return form.key.length >= 9 && cost <= 1;
  if (list) return true;
  return cost <= PROSE.cost && form.key.length >= PROSE.length && key.length >= PROSE.length && !form.guarded;
}

/** A window may swallow an exact reading only when that is a piece of the label which is meant. */
const isPartOf = (read: LabelForm, meant: LabelForm): boolean => meant.key.includes(read.key) && meant.key !== read.key;

const keyOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((token) => (token.kind === 'mark' && !'+#'.includes(token.text) ? '' : token.key))
    .join('');
