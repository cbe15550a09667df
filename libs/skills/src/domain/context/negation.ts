import type { Lexicon } from '../lexicon';
import type { Token } from '../text/tokens';
import type { Mention, Part } from './scene';

/** A sentence as one row: words, mentions, and what parts them. */
type Step =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'mention'; readonly mention: Mention }
  | { readonly kind: 'mark'; readonly mark: string };

/** Words between a denial and what it denies. */
const FURTHEST = 6;
/** Steps that are looked ahead for the "or" that ends a row of what is denied. */
const LONGEST_DENIAL = 40;

/** Mentions that the text denies: "no experience with PHP", "not Java", "Docker: none". */
export function deniedMentions(
  parts: readonly Part[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): ReadonlySet<Mention> {
  const denied = new Set<Mention>();
  for (const row of sentencesOf(parts, tokens)) {
    for (let at = 0; at < row.length; at++) {
      const length = cueAt(row, at, lexicon);
      if (length > 0) deny(row, at + length, length > 1, lexicon, denied);
      at += Math.max(0, length - 1);
    }
    denyBackwards(row, lexicon, denied);
  }
  return denied;
}

function sentencesOf(parts: readonly Part[], tokens: readonly Token[]): Step[][] {
  const rows: Step[][] = [];
  let row: Step[] = [];
  for (const part of parts) {
    const { before, elements } = part.chunk;
    if (before === 'sentence' || before === 'line' || before === 'edge') rows.push((row = []));
    else row.push({ kind: 'mark', mark: before === 'join' ? joinWord(tokens, elements[0]!.from) : before });
    let mention = 0;
    for (const element of elements) {
      if (element.kind === 'word') row.push({ kind: 'word', word: element.word });
      else row.push({ kind: 'mention', mention: part.mentions[mention++]! });
    }
  }
  return rows;
}

const joinWord = (tokens: readonly Token[], from: number): string => tokens[from - 1]?.key ?? 'and';

/** How many words of a denial begin here; 0 for none or a harmless phrase ("not only"). */
function cueAt(row: readonly Step[], at: number, lexicon: Lexicon): number {
  const words = lexicon.denial.before.lengthAt(wordsOf(row), at);
  if (words === 0 || lexicon.denial.harmless.lengthAt(wordsOf(row), at) > 0) return 0;
  return words === 1 && wordsOf(row)(at + 1) === '1' ? 0 : words;
}

const wordsOf =
  (row: readonly Step[]) =>
  (at: number): string | undefined => {
    const step = row[at];
    return step?.kind === 'word' ? step.word : undefined;
  };

function deny(row: readonly Step[], from: number, phrase: boolean, lexicon: Lexicon, denied: Set<Mention>): void {
  let reached = false;
  for (let at = from; at < row.length; at++) {
    const step = row[at]!;
    if (step.kind === 'mention') {
      denied.add(step.mention);
      reached = true;
    } else if (step.kind === 'word') {
      if (lexicon.denialEnds.has(step.word)) return;
      if (!reached && (at - from >= FURTHEST || !mayStandBetween(step.word, lexicon))) return;
      if (reached && !lexicon.is('techNouns', step.word) && !lexicon.isFiller(step.word)) return;
    } else if (!mayReachOver(row, at, phrase, reached)) return;
  }
}

const mayStandBetween = (word: string, lexicon: Lexicon): boolean =>
  lexicon.isFiller(word) || lexicon.is('function', word) || lexicon.is('denialGap', word);

/** A denial reaches over "and" and "or", and over commas when it is a phrase of its own or the row ends in "or". */
function mayReachOver(row: readonly Step[], at: number, phrase: boolean, reached: boolean): boolean {
  const { mark } = row[at] as { mark: string };
  if (['and', 'or', '/', '&', 'nor', 'plus', 'aur', 'و', 'اور'].includes(mark)) return row[at + 1]?.kind === 'mention';
  if (mark !== 'item' || !reached || row[at + 1]?.kind !== 'mention') return false;
  for (let next = at + 1; next < Math.min(row.length, at + LONGEST_DENIAL); next++) {
    const step = row[next]!;
    if (step.kind === 'word') return false;
    if (step.kind === 'mark' && (step.mark === 'or' || step.mark === 'nor')) return true;
    if (step.kind === 'mark' && step.mark !== 'item') return phrase;
  }
  return phrase;
}

/** "PHP: none", "Docker (not yet)", "Java - 0 years", "React not required". */
function denyBackwards(row: readonly Step[], lexicon: Lexicon, denied: Set<Mention>): void {
  row.forEach((step, at) => {
    if (step.kind !== 'mention') return;
    const parted = row[at + 1]?.kind === 'mark';
    if (parted && !['head', 'dash', 'open'].includes((row[at + 1] as { mark: string }).mark)) return;
    const from = parted ? at + 2 : at + 1;
    const length = lexicon.denial.after.lengthAt(wordsOf(row), from);
    if (length === 0) return;
    const rest = row.slice(from + length).findIndex((other) => other.kind === 'mark');
    const words = row.slice(from + length, rest < 0 ? undefined : from + length + rest);
    const only = words.every((other) => other.kind === 'word' && lexicon.isFiller(other.word));
    if (only && (parted || length > 1 || words.length === 0)) denied.add(step.mention);
  });
}
