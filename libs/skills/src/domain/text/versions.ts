import { glued, isMark, type Token } from './tokens';

const UNITS = new Set(
  'y yr yrs year years mo mos month months week weeks day days hour hours hrs h project projects star stars percent out of k m am pm th st nd rd points marks people users clients pages times x'.split(
    ' ',
  ),
);

/** Where the version that follows a name ends ("3.11" in "Python 3.11", "v18.x", "17+"), or `at` when none does. */
export function versionEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.kind === 'number') return versionTail(tokens, at);
  let next = at;
  const opener = tokens[next];
  if (opener?.kind === 'word' && /^(v|ver|version)$/.test(opener.key)) next++;
  if (isMark(tokens[next], '.') && glued(tokens, next) && next > at) next++;
  const number = tokens[next];
  if (number?.kind !== 'number' || number.text.length > 4 || !sameLine(tokens, at, next)) return at;
  return versionTail(tokens, next + 1, at);
}

/** On from the first number of a version: ".11", ".x", "+". */
function versionTail(tokens: readonly Token[], from: number, none = from): number {
  let next = from;
  while (isMark(tokens[next], '.') && glued(tokens, next) && glued(tokens, next + 1)) {
    const part = tokens[next + 1];
    if (part?.kind !== 'number' && part?.key !== 'x') break;
    next += 2;
  }
  const last = tokens[next];
  if (last?.key === 'x' && glued(tokens, next)) next++;
  else if (last?.kind === 'word' && glued(tokens, next)) return none;
  return isCount(tokens, next) ? none : next;
}

/** "3 years", "5/5", "80%", "4+ projects" count; they say nothing about a version. */
function isCount(tokens: readonly Token[], after: number): boolean {
  let next = after;
  if (isMark(tokens[next], '+') && glued(tokens, next)) next++;
  if (isMark(tokens[next], '-–') && tokens[next + 1]?.kind === 'number') next += 2;
  const token = tokens[next];
  if (isMark(token, '%')) return true;
  if (isMark(token, '/') && tokens[next + 1]?.kind === 'number') return true;
  return token?.kind === 'word' && UNITS.has(token.key);
}

const sameLine = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at <= to; at++) if (isMark(tokens[at], '\n\t')) return false;
  return tokens[to]!.start - tokens[Math.max(from - 1, 0)]!.end <= 3 || to > from;
};
