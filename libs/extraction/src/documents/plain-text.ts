import { decode } from 'iconv-lite';
import { DocumentError } from './document-error';

/** Text in UTF-8, UTF-16 with or without a byte order mark, or Windows-1252. @throws DocumentError for what is no text. */
export function decodePlainText(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, 4);
  if (start.startsWith('\xff\xfe\0\0') || start.startsWith('\0\0\xfe\xff')) {
    throw new DocumentError('DOCUMENT_UNSUPPORTED', { kind: 'text in UTF-32' });
  }
  if (start.startsWith('\xef\xbb\xbf')) return bytes.toString('utf8', 3);
  if (start.startsWith('\xff\xfe')) return decode(bytes, 'utf-16le');
  if (start.startsWith('\xfe\xff')) return decode(bytes, 'utf-16be');
  if (bytes.includes(0)) {
    const side = sideOfZeros(bytes);
    if (side) return decode(bytes, side);
    throw new DocumentError('DOCUMENT_UNSUPPORTED', { kind: 'a binary file' });
  }
  const text = decodeBytes(bytes);
  // A binary file without zeros is full of other controls.
  if ((text.match(CONTROL)?.length ?? 0) > text.length / 50)
    throw new DocumentError('DOCUMENT_UNSUPPORTED', { kind: 'a binary file' });
  return text;
}

const CONTROL = /(?![\t\n\v\f\r\x85])\p{Cc}/gu;

function decodeBytes(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return isMostlyUtf8(bytes) ? bytes.toString('utf8') : decode(bytes, 'windows-1252');
  }
}

/** Latin text in UTF-16 has one zero byte a character, always on the same side; mixed with Urdu still every fifth. A stray zero tells nothing. */
function sideOfZeros(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const looked = Math.min(bytes.length, 64 * 1024);
  const zeros = [0, 0] as [number, number];
  for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  if (bytes.length % 2 !== 0 || even + odd < looked * 0.1) return null;
  if (odd > even * 8) return 'utf-16le';
  return even > odd * 8 ? 'utf-16be' : null;
}

/** A stray byte or a character cut off at the end does not make a text Windows-1252. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  let wide = 0;
  let strays = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) strays += 1;
    else if (code > 0x7f) wide += 1;
  }
  return strays * 10 <= wide;
}
