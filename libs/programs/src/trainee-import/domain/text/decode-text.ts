import { getDecoder } from 'iconv-lite';
import type { TraineeFileSource } from '../trainee-file-source';
import type { TextEncoding } from './detect-encoding';

/** The text of a file, piece by piece, without its byte order mark. */
export async function* decodeText(source: TraineeFileSource, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = getDecoder(encoding, { stripBOM: true });
  for await (const bytes of source.open()) {
    const text = decoder.write(bytes as Buffer);
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

/** The first `limit` characters, cut anywhere. */
export async function decodeHead(source: TraineeFileSource, encoding: TextEncoding, limit: number): Promise<string> {
  let head = '';
  for await (const text of decodeText(source, encoding)) {
    head += text;
    if (head.length >= limit) break;
  }
  return head.slice(0, limit);
}
