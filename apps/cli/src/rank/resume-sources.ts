import { StartFailure } from '@hunar/runtime';
import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathOf, unreadable } from '../system/file-source';
import { isJsonLines, jsonLines } from './json-lines';
import type { Unread, Unreadable } from './reading';

/** A résumé and where it comes from. */
export interface ResumeSource {
  /** The id of its line, or the name of its file. */
  readonly id: string;
  /** As it was typed, with what stands below a folder. */
  readonly file: string;
  /** Of a JSON Lines file. */
  readonly line: number | null;
  readonly unread: Unread;
}

/** A résumé that cannot be ranked, and why. */
export interface Skipped extends Unreadable {
  readonly file: string;
  readonly line: number | null;
  readonly id: string | null;
}

/** What the arguments of a command name: files, or JSON Lines of résumés. */
export interface ResumeFile {
  readonly file: string;
  readonly path: string;
  readonly bytes: number;
}

/** Files of folders, in their order; hidden ones, and folders that are only linked, are passed over. @throws StartFailure when an argument names nothing. */
export function resumeFiles(typed: readonly string[]): ResumeFile[] {
  return typed.flatMap((file) => filesAt(file, pathOf(file), true));
}

function filesAt(file: string, path: string, named: boolean): ResumeFile[] {
  try {
    const found = statSync(path);
    if (!found.isDirectory()) return named || found.isFile() ? [{ file, path, bytes: found.size }] : [];
    // A link to a folder may lead back to where it stands, and everybody would count twice.
    if (!named && lstatSync(path).isSymbolicLink()) return [];
    const inside = readdirSync(path, { withFileTypes: true }).filter(({ name }: Dirent) => !name.startsWith('.'));
    return inside
      .map(({ name }) => name)
      .toSorted()
      .flatMap((name) => filesAt(join(file, name), join(path, name), false));
  } catch (error) {
    if (!named) return [{ file, path, bytes: 0 }];
    throw new StartFailure(`${path}: ${unreadable((error as NodeJS.ErrnoException).code)}.`);
  }
}

/** Every résumé of the files, one at a time. Lines that hold none go to `skip`; `reached` hears how many bytes are behind. */
export async function* resumesIn(
  files: readonly ResumeFile[],
  skip: (skipped: Skipped) => void,
  reached: (bytes: number) => void,
): AsyncGenerator<ResumeSource> {
  let behind = 0;
  for (const { file, path, bytes } of files) {
    if (bytes > 0 && isLines(path))
      yield* resumesOfLines(file, path, skip, (inside) => reached(behind + Math.min(inside, bytes)));
    else yield { id: basename(file), file, line: null, unread: { path } };
    reached((behind += bytes));
  }
}

function isLines(path: string): boolean {
  try {
    return isJsonLines(path, ['text', 'resume']);
  } catch {
    return false;
  }
}

async function* resumesOfLines(
  file: string,
  path: string,
  skip: (skipped: Skipped) => void,
  reached: (bytes: number) => void,
): AsyncGenerator<ResumeSource> {
  let bytes = 0;
  for await (const read of jsonLines(path)) {
    const { line } = read;
    if ('problem' in read) {
      skip({ file, line, id: null, code: 'LINE_INVALID', reason: read.problem });
      continue;
    }
    const { id, text, resume } = read.value;
    const name = typeof id === 'string' || typeof id === 'number' ? String(id) : String(line);
    if (typeof text === 'string') {
      bytes += text.length;
      yield { id: name, file, line, unread: { text } };
    } else if (typeof resume === 'string') yield { id: name, file, line, unread: { text: resume } };
    else if (typeof resume === 'object' && resume !== null) yield { id: name, file, line, unread: { resume } };
    else skip({ file, line, id: name, code: 'LINE_INVALID', reason: 'A line needs "text" or "resume".' });
    reached(bytes);
  }
}
