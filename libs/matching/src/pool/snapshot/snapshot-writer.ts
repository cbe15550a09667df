import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { MatrixParts } from '../../matrix/parts';
import { bytesOf } from './frozen-parts';
import { aligned, type Head, preambleOf, type SnapshotMeta, STRETCH } from './snapshot-layout';

/** A file that a killed process was writing is removed after this time. */
const ABANDONED_MS = 10 * 60_000;

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
    let at = await write(file, preambleOf(head), 0);
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
    await turn();
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
