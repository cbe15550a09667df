import type { Lexicon } from '../lexicon';
import type { Reading } from '../reading';
import { glued, isMark, type Token } from './tokens';

/** What follows a dot in names of files, sites and libraries: "index.js", "oracle.com". */
const EXTENSION =
  /^(js|jsx|ts|tsx|py|rb|php|java|cs|css|html|json|xml|sql|md|txt|com|org|net|io|dev|co|pk|ai|app|edu|gov|in|me)$/;
const DENYING = /^(non|no|anti|un|ex|pseudo)$/;

/**
 * Drops readings that are only a piece of a longer name: the "js" of "Foo.js", the "Oracle" of "oracle.com", the "SQL"
 * of "non-SQL". A piece may stay where what it is joined to is read too ("HTML.CSS") or merely adds to it ("AWS-based").
 */
export function withoutPieces(tokens: readonly Token[], readings: readonly Reading[], lexicon: Lexicon): Reading[] {
  const endsAt = new Set(readings.map((reading) => reading.until));
  const beginsAt = new Set(readings.map((reading) => reading.from));
  return readings.filter((reading) => {
    const left = joint(tokens, reading.from - 1) ? tokens[reading.from - 1]! : null;
    const right = joint(tokens, reading.until) ? tokens[reading.until]! : null;
    if (left && !endsAt.has(reading.from - 1) && isPieceAfter(tokens, reading, left)) return false;
    return !(right && !beginsAt.has(reading.until + 1) && isPieceBefore(tokens, reading, right, lexicon));
  });
}

/** A dot, hyphen or underscore with a letter or digit on both sides. */
function joint(tokens: readonly Token[], at: number): boolean {
  if (!isMark(tokens[at], '.-_') || !glued(tokens, at) || !glued(tokens, at + 1)) return false;
  if (tokens[at]!.text !== '.' && tokens[at + 1]!.kind === 'number') return false;
  return tokens[at - 1]!.kind !== 'mark' && tokens[at + 1]!.kind !== 'mark';
}

function isPieceAfter(tokens: readonly Token[], reading: Reading, mark: Token): boolean {
  if (mark.text === '.') return reading.form.key.length < 4;
  return DENYING.test(tokens[reading.from - 2]!.key);
}

function isPieceBefore(tokens: readonly Token[], reading: Reading, mark: Token, lexicon: Lexicon): boolean {
  const next = tokens[reading.until + 1]!;
  if (mark.text === '.') return EXTENSION.test(next.key) || reading.form.key.length < 3 || next.kind === 'number';
  if (lexicon.is('nearTechNouns', next.key) || lexicon.is('techNouns', next.key)) return false;
  return reading.form.guarded && reading.form.key.length < 3;
}
