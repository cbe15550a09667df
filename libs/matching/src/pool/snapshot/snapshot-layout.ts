import type { Watermark } from '@hunar/database';
import { crc32 } from 'node:zlib';
import type { MatrixHeader } from '../../matrix/parts';

/** What is said of a snapshot without reading it whole. */
export interface SnapshotMeta {
  readonly model: string;
  readonly watermark: Watermark;
  /** ISO instant. */
  readonly takenAt: string;
  readonly people: number;
}
/** What the head of a file says. */
export interface Head extends SnapshotMeta {
  readonly matrix: MatrixHeader;
  readonly columns: readonly {
    readonly name: string;
    readonly kind: string;
    readonly bytes: number;
    readonly crc: number;
  }[];
}

/** Why a file cannot be used. */
export class SnapshotProblem extends Error {}

/** A file: preamble, head as JSON, the columns one after another; each begins on a multiple of 8. The magic has the version of this. */
export const MAGIC = Buffer.from('HUNARTM1');
export const PREAMBLE = 24;
/** So much is read, written or summed up in one go: some milliseconds. */
export const STRETCH = 1 << 22;

export const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8;

/** The start of a file: magic, length and checksum of the head, checksum of these. */
export function preambleOf(head: Buffer): Buffer {
  const bytes = Buffer.alloc(PREAMBLE);
  MAGIC.copy(bytes);
  bytes.writeUInt32LE(head.length, 8);
  bytes.writeUInt32LE(crc32(head), 12);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, 16)), 16);
  return bytes;
}
