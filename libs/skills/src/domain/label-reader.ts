import { isPartedAt, type LabelForm } from './labels/label-form';
import type { LabelTrie } from './labels/label-trie';
import type { Lexicon } from './lexicon';
import type { Reading } from './reading';
import { glued, isMark, type Token } from './text/tokens';
import { versionEnd } from './text/versions';

/** Marks that part items, unless the label itself has them: "CI/CD", "Code::Blocks", "Governance, Risk and Compliance". */
const RARE_JOINTS = '/,(:';
const bears = (form: LabelForm, marks: string): boolean =>
  form.spellings.some((spelling) => [...marks].every((mark) => spelling.includes(mark)));

const LETTER_S = 's'.charCodeAt(0);
const ACTIVITIES: ReadonlyMap<string, string> = new Map([
  ['analyst', 'analysis'],
  ['animator', 'animation'],
  ['designer', 'design'],
  ['designing', 'design'],
  ['developer', 'development'],
  ['editor', 'editing'],
  ['engineer', 'engineering'],
  ['marketer', 'marketing'],
  ['photographer', 'photography'],
  ['tester', 'testing'],
  ['translator', 'translation'],
  ['writer', 'writing'],
]);
const asDerived = (form: LabelForm): LabelForm => ({ ...form, kind: 'derived' });

/** Words that may follow a dot and a space and still belong: "Node. js". */
const AFTER_DOT = new Set(['js', 'net', 'io', 'ai', 'ts']);

/** Finds every label that may be read in the tokens, overlapping ones included. */
export class LabelReader {
  constructor(
    private readonly trie: LabelTrie,
    private readonly lexicon: Lexicon,
  ) {}

  /** All readings that begin at token `from`, shortest first. */
  readingsAt(tokens: readonly Token[], from: number): Reading[] {
    if (!mayBegin(tokens, from)) return [];
    const readings: Reading[] = [];
    const gaps: number[] = [];
    let node = 0;
    let length = 0;
    let marks = '';
    for (let at = from; at < tokens.length; at++) {
      const token = tokens[at]!;
      const spaced = at > from && !glued(tokens, at);
      const feed = at === from && token.text === '.' ? '.' : feedOf(tokens, at);
      if (feed === null) break;
      if (feed === '') {
        if (RARE_JOINTS.includes(token.text)) marks += token.text;
        continue;
      }
      if (spaced) gaps.push(length);
      const before = node;
      node = this.walk(before, feed);
      length += feed.length;
      const form = this.trie.form(node) ?? this.inflected(before, node, feed, length);
      if (form && (marks === '' || bears(form, marks))) {
        const reading = this.readingOf(tokens, from, at + 1, form, gaps);
        if (reading) readings.push(reading);
      }
      if (node === 0) break;
    }
    return readings;
  }

  private walk(node: number, feed: string): number {
    let at = node;
    for (let index = 0; index < feed.length; index++) {
      at = this.trie.child(at, feed.charCodeAt(index));
      if (at === 0) return 0;
    }
    return at;
  }

  /** Who does it for what is done ("Content Writer"), a plural of an acronym or phrase ("LLMs", "Smart Contracts"), or the singular of one of several words ("Vector Database"). */
  private inflected(before: number, node: number, feed: string, length: number): LabelForm | undefined {
    if (length < 5 || feed.length < 3) return undefined;
    const activity = before !== 0 ? ACTIVITIES.get(feed) : undefined;
    const done = activity && this.trie.form(this.walk(before, activity));
    if (done && done.kind !== 'decoy') return asDerived(done);
    if (node !== 0) {
      const plural = this.trie.form(this.trie.child(node, LETTER_S));
      return plural?.label.includes(' ') && plural.kind !== 'decoy' ? asDerived(plural) : undefined;
    }
    if (!feed.endsWith('s') || feed.endsWith('ss')) return undefined;
    const singular = this.trie.form(this.walk(before, feed.slice(0, -1)));
    if (!singular || singular.kind === 'decoy' || /[\ds]$/.test(singular.key)) return undefined;
    return / |^[A-Z]+$/.test(singular.label) ? asDerived(singular) : undefined;
  }

  private readingOf(
    tokens: readonly Token[],
    from: number,
    to: number,
    form: LabelForm,
    gaps: readonly number[],
  ): Reading | null {
    const next = tokens[to];
    const touching = glued(tokens, to);
    const until = versionEnd(tokens, to);
    if (touching && next?.kind === 'word') return null;
    if (touching && next?.kind === 'number' && (until === to || form.key.length === 1)) return null;
    if (form.key.length === 1 && isInitial(tokens, from, to)) return null;
    const respaced = gaps.some((gap) => !isPartedAt(form, gap));
    if (respaced && (/^[A-Z\d]+$/.test(form.label) || !this.mayPart(tokens, from, to))) return null;
    return { form, from, to, until, respaced, typo: 0, hyphened: isHyphened(tokens, from, until) };
  }

  /** Pieces of one letter are no spelling of a longer label, except the first: "J Query". */
  private mayPart(tokens: readonly Token[], from: number, to: number): boolean {
    return tokens.slice(from + 1, to).every((token) => token.kind !== 'word' || token.text.length > 1);
  }

  /** Whether all the pieces of a label that was parted are everyday words: "work day" need not be Workday. */
  isOrdinaryParted(tokens: readonly Token[], reading: Reading): boolean {
    if (!reading.respaced) return false;
    const words = tokens.slice(reading.from, reading.to).filter((token) => token.kind === 'word');
    return words.every((word) => word.text.length === 1 || this.lexicon.isOrdinary(word.key));
  }
}

/** What a token adds to the key: its text, nothing (a joint), or null where a label cannot go on. */
function feedOf(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at]!;
  if (token.kind !== 'mark') return token.key;
  const next = tokens[at + 1];
  switch (token.text) {
    case '+':
    case '#':
      return token.text;
    case '&':
      return 'and';
    case '/':
    case ',':
    case '(':
      return next && next.kind !== 'mark' ? '' : null;
    case ':':
      return glued(tokens, at) && glued(tokens, at + 1) ? '' : null;
    case "'":
      return glued(tokens, at) && glued(tokens, at + 1) && next?.key !== 's' ? '' : null;
    case '.':
      if (glued(tokens, at + 1)) return next?.kind === 'mark' ? null : '';
      return next && AFTER_DOT.has(next.key) ? '' : null;
    case '-':
    case '_':
      return glued(tokens, at) || glued(tokens, at + 1) ? '' : null;
    default:
      return null;
  }
}

/** A label begins at a word or number that no letter or digit touches, or at the dot of ".NET". */
function mayBegin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const before = glued(tokens, at) ? tokens[at - 1] : undefined;
  if (before && before.kind !== 'mark') return false;
  if (token.kind !== 'mark') return true;
  return token.text === '.' && glued(tokens, at + 1) && tokens[at + 1]?.kind === 'word';
}

/** One letter of something else: "C+", "R&D", "O'C". */
function isInitial(tokens: readonly Token[], from: number, to: number): boolean {
  if (glued(tokens, to) && isMark(tokens[to], '+#*')) return true;
  const right =
    glued(tokens, to) && isMark(tokens[to], "'&") && glued(tokens, to + 1) && tokens[to + 1]?.kind === 'word';
  const left =
    glued(tokens, from) &&
    isMark(tokens[from - 1], "'&") &&
    glued(tokens, from - 1) &&
    tokens[from - 2]?.kind === 'word';
  return right || left;
}

function isHyphened(tokens: readonly Token[], from: number, until: number): boolean {
  const left = glued(tokens, from) && isMark(tokens[from - 1], '-_') && glued(tokens, from - 1);
  const right =
    glued(tokens, until) &&
    isMark(tokens[until], '-_') &&
    glued(tokens, until + 1) &&
    tokens[until + 1]!.kind === 'word';
  return left || right;
}
