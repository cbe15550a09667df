/** First halves of words that keep their hyphen when a line ends behind it. */
const KEEPS_HYPHEN =
  /(?:^|[^\p{L}])(?:full|front|back|real|self|cross|multi|non|e|co|end|high|low|state|open|well|user|data|test|cost|object|event|cloud|long|short|third|server|client|micro|large|small|time|type|top|two|three|one|role|hands|part|agile|customer|business|mission|decision|problem|detail|goal|team|fast|single|domain|model|micro|work|cutting|world|best|award|follow|step|day|key|value|point|peer|anti|mid|post|pre|b2b|b2c|ci|rest)-$/iu;

/** Lines with words that were parted at the end of one put together again. */
export function withoutHyphenation(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && /\p{L}{2}-$/u.test(last) && /^\p{Ll}/u.test(line)) {
      const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(line) ?? [];
      joined[joined.length - 1] = (KEEPS_HYPHEN.test(last.slice(-30)) ? last : last.slice(0, -1)) + word;
      if (rest !== '') joined.push(rest);
    } else joined.push(line);
  }
  return joined;
}
