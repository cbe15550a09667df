import { documentText, DocumentError } from '@hunar/extraction';
import { StartFailure } from '@hunar/runtime';
import { readFileSync, statSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { pathOf, unreadable } from './file-source';

/** More is no text that somebody pasted. */
const LARGEST = 2 * 1024 * 1024;

interface DocumentSource {
  /** PDF and DOCX are turned into text; every other text is as it was given. */
  readonly kind: 'pdf' | 'docx' | 'text';
  readonly text: string;
}

/** The text of a file, or of stdin for "-". @throws StartFailure when there is none, in words for people. */
export async function textOf(typed: string): Promise<DocumentSource> {
  const path = typed === '-' ? 'stdin' : pathOf(typed);
  const bytes = typed === '-' ? await buffer(process.stdin) : bytesOf(path);
  const container = ['%PDF-', 'PK\u0003\u0004'].some((mark) => bytes.toString('latin1', 0, mark.length) === mark);
  if (container) return documentOf(path, bytes);
  if (bytes.length > LARGEST) throw new StartFailure(`${path}: this is larger than ${LARGEST / 1024 / 1024} MB.`);
  const text = decoded(bytes);
  if (text === null) throw new StartFailure(`${path}: this is no text. Give plain text, Markdown, HTML, PDF or DOCX.`);
  if (text.trim() === '') throw new StartFailure(`${path}: there is no text in it.`);
  return { kind: 'text', text };
}

async function documentOf(path: string, bytes: Buffer): Promise<DocumentSource> {
  try {
    const { kind, text } = await documentText(bytes);
    return { kind: kind === 'json' ? 'text' : kind, text };
  } catch (error) {
    if (error instanceof DocumentError) throw new StartFailure(`${path}: ${error.message}`);
    throw error;
  }
}

function bytesOf(path: string): Buffer {
  try {
    if (statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return readFileSync(path);
  } catch (error) {
    throw new StartFailure(`${path}: ${unreadable((error as NodeJS.ErrnoException).code)}.`);
  }
}

/** UTF-8, UTF-16 with its mark, or else Windows-1252; null for what is no text. A byte order mark is no part of the text. */
function decoded(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    const odd = text.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
    return /^%PDF|^PK/.test(text) || odd > text.length / 50 ? null : text;
  }
}
