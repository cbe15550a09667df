import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { MatrixParts } from '../../matrix/parts';
import { columnOn } from './frozen-parts';
import { aligned, type Head, MAGIC, PREAMBLE, type SnapshotMeta, SnapshotProblem, STRETCH } from './snapshot-layout';

const MOST_HEAD = 1 << 28;

/** Reads a snapshot into shared memory. @throws SnapshotProblem when a byte of it is not as it was written. */
export async function readSnapshot(path: string): Promise<{ meta: SnapshotMeta; parts: MatrixParts; bytes: number }> {
  const file = await open(path, 'r');
  try {
    const { head, end, size } = await readHead(file);
    const expected = head.columns.reduce((sum, { bytes }) => sum + aligned(bytes), end);
    if (size !== expected) throw new SnapshotProblem(`it has ${size} bytes of ${expected}`);
    const arrays: Record<string, MatrixParts['arrays'][string]> = {};
    let at = end;
    for (const { name, kind, bytes, crc } of head.columns) {
      const memory = new SharedArrayBuffer(bytes);
      if ((await readInto(file, new Uint8Array(memory), at)) !== crc) throw new SnapshotProblem(`${name} is damaged`);
      arrays[name] = columnOn(kind, memory);
      at += aligned(bytes);
    }
    const { matrix, columns: _, ...meta } = head;
    return { meta, parts: { header: matrix, arrays }, bytes: size };
  } finally {
    await file.close();
  }
}

/** What the file says of itself; null: there is none. @throws SnapshotProblem */
export async function readSnapshotMeta(path: string): Promise<(SnapshotMeta & { readonly bytes: number }) | null> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!file) return null;
  try {
    const { head, size } = await readHead(file);
    const { matrix: _, columns: __, ...meta } = head;
    return { ...meta, bytes: size };
  } finally {
    await file.close();
  }
}

async function readHead(file: FileHandle): Promise<{ head: Head; end: number; size: number }> {
  const { size } = await file.stat();
  const start = Buffer.alloc(PREAMBLE);
  const { bytesRead } = await file.read(start, 0, PREAMBLE, 0);
  if (bytesRead < PREAMBLE) throw new SnapshotProblem('it is cut off');
  if (!start.subarray(0, 8).equals(MAGIC)) throw new SnapshotProblem('it has another format');
  const length = start.readUInt32LE(8);
  const isWhole = crc32(start.subarray(0, 16)) === start.readUInt32LE(16) && start.readUInt32LE(20) === 0;
  if (!isWhole || length > MOST_HEAD) throw new SnapshotProblem('its start is damaged');
  const text = Buffer.alloc(length);
  if ((await readInto(file, text, PREAMBLE)) !== start.readUInt32LE(12))
    throw new SnapshotProblem('its head is damaged');
  return { head: JSON.parse(text.toString()) as Head, end: aligned(PREAMBLE + length), size };
}

/** Fills `target` from the file, and gives the checksum of what was there. */
async function readInto(file: FileHandle, target: Uint8Array, from: number): Promise<number> {
  let sum = 0;
  for (let at = 0; at < target.length;) {
    const { bytesRead } = await file.read(target, at, Math.min(STRETCH, target.length - at), from + at);
    if (bytesRead === 0) throw new SnapshotProblem('it is cut off');
    sum = crc32(target.subarray(at, at + bytesRead), sum);
    at += bytesRead;
  }
  return sum;
}
