/** Value of a lower-case hexadecimal digit by its character code; −1 for anything else. */
const DIGITS = new Int8Array(128).fill(-1);
for (let digit = 0; digit < 16; digit += 1) DIGITS[digit.toString(16).charCodeAt(0)] = digit;
const HYPHEN = 45;
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A UUID as four 32-bit words, the first characters in the first. Words order as texts do. */
export type UuidWords = Uint32Array;

/** Reads a UUID in lower case, as PostgreSQL and `newId` write it, into four words; false (and words undefined) for any other text. */
export function readUuid(text: string, into: UuidWords): boolean {
  if (text.length !== 36) return false;
  let at = 0;
  for (let word = 0; word < 4; word += 1) {
    let value = 0;
    for (let count = 0; count < 8; count += 1) {
      if (at === 8 || at === 13 || at === 18 || at === 23) {
        if (text.charCodeAt(at) !== HYPHEN) return false;
        at += 1;
      }
      const digit = DIGITS[text.charCodeAt(at)] ?? -1;
      if (digit < 0) return false;
      value = (value << 4) | digit;
      at += 1;
    }
    into[word] = value;
  }
  return true;
}

/** The text of four words from `at` on. */
export function writeUuid(words: Uint32Array, at: number): string {
  const hex = (word: number): string =>
    BYTES[word >>> 24]! + BYTES[(word >>> 16) & 255]! + BYTES[(word >>> 8) & 255]! + BYTES[word & 255]!;
  const [second, third] = [hex(words[at + 1]!), hex(words[at + 2]!)];
  return `${hex(words[at]!)}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${hex(words[at + 3]!)}`;
}
