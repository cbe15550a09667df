import type { TraineeFileSource } from '@hunar/programs';
import { createReadStream, statSync } from 'node:fs';
import { basename, isAbsolute, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { StartFailure } from '@hunar/runtime';

/** A path as it was typed: `npm run` moves to the project's root, and INIT_CWD says where the person is. */
export const pathOf = (typed: string): string =>
  isAbsolute(typed) ? typed : resolve(process.env.INIT_CWD ?? process.cwd(), typed);

/** What messages call a file: its whole path, or stdin for "-". */
export const nameOf = (typed: string): string => (typed === '-' ? 'stdin' : pathOf(typed));

/** A sentence about a file, or a line of it, behind its name. */
export const failureOf = (typed: string, sentence: string, line: number | null = null): string =>
  `${nameOf(typed)}${line === null ? '' : `, line ${line}`}: ${/^\p{Lu}\p{Ll}/u.test(sentence) ? sentence[0]!.toLowerCase() + sentence.slice(1) : sentence}`;

/** A file on disk, for an import. @throws StartFailure when it cannot be read. */
export function fileOnDisk(typed: string): TraineeFileSource {
  const path = pathOf(typed);
  try {
    const found = statSync(path);
    if (!found.isFile()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return { fileName: basename(path), size: found.size, open: () => createReadStream(path) };
  } catch (error) {
    throw new StartFailure(`${path}: ${unreadable((error as NodeJS.ErrnoException).code)}.`);
  }
}

export function unreadable(code: string | undefined): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is no file';
  return code === 'EACCES' ? 'this user may not read it' : `it cannot be read (${code})`;
}

export const fileInMemory = (fileName: string, bytes: Buffer): TraineeFileSource => ({
  fileName,
  size: bytes.length,
  open: () => Readable.from([bytes]),
});
