import type { Watermark } from '@hunar/database';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { MatrixHeader, MatrixParts } from '../../matrix/parts';
import { bytesOf, columnOn } from './frozen-parts';

/** What is said of a snapshot without reading it whole. */
export interface SnapshotMeta {
  readonly model: string;
  readonly watermark: Watermark;
  /** ISO instant. */
  readonly takenAt: string;
  readonly people: number;
}
interface Head extends SnapshotMeta {
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

/** Magic with the version of the layout: preamble, head as JSON, the columns one after another, each on a multiple of 8. */
const MAGIC = Buffer.from('HUNARTM1');
const PREAMBLE = 24;
const STRETCH = 1 << 22;
const MOST_HEAD = 1 << 28;
/** A file that a killed process was writing is removed after this time. */
const ABANDONED_MS = 10 * 60_000;

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8;

/** Puts a snapshot in the place of the one before, as a whole or not at all; others may do so at the same time. The bytes of the file. */
export async function writeSnapshot(
  path: string,
  meta: SnapshotMeta,
  { header, arrays }: MatrixParts,
): Promise<number> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await removeAbandoned(path);
  const columns = [];
  for (const [name, column] of Object.entries(arrays)) {
    const bytes = bytesOf(column);
    columns.push({ name, kind: column.constructor.name, bytes: bytes.length, crc: await checksum(bytes) });
  }
  const head = Buffer.from(JSON.stringify({ ...meta, matrix: header, columns } satisfies Head));
  const temporary = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    let at = await write(file, preamble(head), 0);
    at = await write(file, head, at);
    for (const column of Object.values(arrays)) at = await write(file, bytesOf(column), at);
    await file.truncate(at);
    await file.sync();
    await file.close();
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return at;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}

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

function preamble(head: Buffer): Buffer {
  const bytes = Buffer.alloc(PREAMBLE);
  MAGIC.copy(bytes);
  bytes.writeUInt32LE(head.length, 8);
  bytes.writeUInt32LE(crc32(head), 12);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, 16)), 16);
  return bytes;
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

/** Writes at a place, and gives the next one. */
async function write(file: FileHandle, bytes: Uint8Array, from: number): Promise<number> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, at, Math.min(STRETCH, bytes.length - at), from + at);
    at += bytesWritten;
  }
  return aligned(from + bytes.length);
}

async function checksum(bytes: Uint8Array): Promise<number> {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += STRETCH) {
    sum = crc32(bytes.subarray(at, at + STRETCH), sum);
    await new Promise(setImmediate);
  }
  return sum;
}

/** A rename survives a power cut once its folder is written. */
async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders, and needs no such thing.
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

async function removeAbandoned(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith('.tmp')) continue;
    const file = join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(file, { force: true });
  }
}
