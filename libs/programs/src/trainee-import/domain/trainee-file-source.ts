import { Readable } from 'node:stream';

/** An uploaded file: bytes that can be read from the start as often as asked, always the same. */
export interface TraineeFileSource {
  readonly fileName: string;
  /** Size in bytes. */
  readonly size: number;
  open(): Readable;
}

/** The first `limit` bytes of the file. */
export async function readHead(source: TraineeFileSource, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of source.open()) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size >= limit) break;
  }
  return Buffer.concat(parts).subarray(0, limit);
}

/** A file held in memory. */
export function bufferSource(fileName: string, bytes: Buffer, chunkSize = 64 * 1024): TraineeFileSource {
  return {
    fileName,
    size: bytes.length,
    open: () =>
      Readable.from(
        (function* () {
          for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
        })(),
      ),
  };
}
