import { createReadStream, openSync, readSync, closeSync } from 'node:fs';
import { createInterface } from 'node:readline';

export type JsonLine =
  | { readonly line: number; readonly value: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly problem: string };

/** The objects of a JSON Lines file, one after the other; lines that are none say so. Empty lines are passed over. */
export async function* jsonLines(path: string): AsyncGenerator<JsonLine> {
  let line = 0;
  for await (const written of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    line += 1;
    const text = written.replace(/^\uFEFF/, '').trim();
    if (text === '') continue;
    const value = objectOf(text);
    yield value ? { line, value } : { line, problem: 'This line is no JSON object.' };
  }
}

const HEAD = 256 * 1024;

/** Is a file JSON Lines with one of these fields? By its first line, or by its name when that is very long. */
export function isJsonLines(path: string, fields: readonly string[]): boolean {
  const head = headOf(path)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (!head.startsWith('{')) return false;
  if (/\.(?:jsonl|ndjson)$/i.test(path)) return true;
  const value = objectOf(head.slice(0, head.indexOf('\n') < 0 ? undefined : head.indexOf('\n')));
  return value !== null && fields.some((field) => field in value);
}

function headOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEAD);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
}

function objectOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
