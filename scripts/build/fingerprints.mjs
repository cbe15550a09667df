import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Files under the folders (relative to the root), with what changes when their content does. */
export function fingerprints(patterns, isWanted) {
  const files = globSync(patterns, { cwd: ROOT, exclude: (path) => /(^|\/)node_modules(\/|$)/.test(path) });
  const found = {};
  for (const file of files.sort()) {
    const path = file.replaceAll('\\', '/');
    if (!isWanted(path)) continue;
    const { mtimeMs, size, isDirectory } = statOf(path);
    if (!isDirectory) found[path] = `${Math.round(mtimeMs)}:${size}`;
  }
  return found;
}

function statOf(path) {
  const stat = statSync(join(ROOT, path));
  return { mtimeMs: stat.mtimeMs, size: stat.size, isDirectory: stat.isDirectory() };
}

/** What the last build remembered in `file`; an empty object where there was none. */
export function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

export const writeStamp = (file, stamp) => writeFileSync(file, JSON.stringify(stamp));
