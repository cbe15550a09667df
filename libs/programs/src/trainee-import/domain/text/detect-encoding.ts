import { TraineeFileError } from '../trainee-file-error';
import type { TraineeFileSource } from '../trainee-file-source';

export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** Kinds of file that are often uploaded by mistake, by their first bytes. */
const FOREIGN: readonly (readonly [kind: string, start: string])[] = [
  ['a PDF document', '%PDF'],
  ['an image', '\x89PNG'],
  ['an image', '\xff\xd8\xff'],
  ['an image', 'GIF8'],
  ['a compressed file', '\x1f\x8b'],
  ['a compressed file', 'Rar!'],
  ['a compressed file', '7z\xbc\xaf'],
  ['a rich text document', '{\\rtf'],
];

/** The encoding that the first bytes prove (byte order mark, zero bytes of UTF-16), else null. Throws for what is no text. */
export function encodingOfHead(head: Buffer): TextEncoding | null {
  if (head.length === 0) throw new TraineeFileError('file_empty');
  const start = head.toString('latin1', 0, 8);
  const foreign = FOREIGN.find(([, magic]) => start.startsWith(magic));
  if (foreign) throw new TraineeFileError('file_not_a_table', { kind: foreign[0] });
  if (start.startsWith('\xff\xfe\0\0') || start.startsWith('\0\0\xfe\xff')) {
    throw new TraineeFileError('encoding_unsupported', { encoding: 'UTF-32' });
  }
  if (start.startsWith('\xef\xbb\xbf')) return 'utf-8';
  if (start.startsWith('\xff\xfe')) return 'utf-16le';
  if (start.startsWith('\xfe\xff')) return 'utf-16be';
  if (/^\s*<(?:!doctype html|html|table|\?xml)/i.test(head.toString('latin1', 0, 200))) {
    throw new TraineeFileError('file_not_a_table', { kind: 'a web page' });
  }
  return utf16ByZeros(head);
}

/** Separators, digits and Latin letters of UTF-16 have one zero byte, always on the same side. */
function utf16ByZeros(head: Buffer): TextEncoding | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = head.length / 2;
  if (odd > pairs * 0.04 && odd > even * 8) return 'utf-16le';
  if (even > pairs * 0.04 && even > odd * 8) return 'utf-16be';
  if (even + odd > 8 && even + odd > head.length * 0.01) {
    throw new TraineeFileError('file_not_a_table', { kind: 'a binary file' });
  }
  return null;
}

/** Counts, over a whole file, well-formed multi-byte UTF-8 sequences and bytes that belong to none. */
class Utf8Census {
  sequences = 0;
  private strays = 0;
  private expected = 0;
  private low = 0x80;
  private high = 0xbf;

  add(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] as number;
      if (this.expected > 0) {
        if (byte >= this.low && byte <= this.high) {
          this.expected -= 1;
          this.low = 0x80;
          this.high = 0xbf;
          if (this.expected === 0) this.sequences += 1;
          continue;
        }
        this.strays += 1;
        this.expected = 0;
        this.low = 0x80;
        this.high = 0xbf;
      }
      if (byte >= 0x80) this.lead(byte);
    }
  }

  /** The number of stray bytes, a character cut off at the end included. */
  finish(): number {
    return this.strays + (this.expected > 0 ? 1 : 0);
  }

  /** The ranges of Unicode's table 3-7, which exclude overlong forms and surrogates. */
  private lead(byte: number): void {
    if (byte >= 0xc2 && byte <= 0xdf) this.expected = 1;
    else if (byte >= 0xe0 && byte <= 0xef) this.expected = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) this.expected = 3;
    else this.strays += 1;
    if (byte === 0xe0) this.low = 0xa0;
    if (byte === 0xed) this.high = 0x9f;
    if (byte === 0xf0) this.low = 0x90;
    if (byte === 0xf4) this.high = 0x8f;
  }
}

/**
 * The encoding of a text file. Without a proof in its first bytes the whole file is read: UTF-8 when it is well-formed, or when
 * stray bytes are rare beside well-formed sequences (a truncated character); Windows-1252 otherwise.
 */
export async function detectEncoding(source: TraineeFileSource, head: Buffer): Promise<TextEncoding> {
  const proven = encodingOfHead(head);
  if (proven !== null) return proven;
  const census = new Utf8Census();
  for await (const bytes of source.open()) census.add(bytes as Buffer);
  return census.finish() * 10 <= census.sequences ? 'utf-8' : 'windows-1252';
}
