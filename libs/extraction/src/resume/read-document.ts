import { DocumentError } from '../documents/document-error';
import { documentText, type DocumentKind } from '../documents/document-text';
import { isObject, type JsonObject } from './json/json-values';
import { readResumeJson } from './json/read-resume-json';
import { readResume } from './read-resume';
import type { ResumeKnowledge, ResumeReading } from './resume-reading';

const JSON_RESUME = ['work', 'education', 'skills', 'experience', 'projects'];
const MOST_DEPTH = 6;
const MOST_LINES = 5000;

/** `json` is JSON Resume, or close to it; of other JSON (`json_words`) the words are read. */
export type ResumeKind = DocumentKind | 'json_words';

/** Reads a résumé in any form that `documentText` knows. @throws DocumentError when it cannot be read at all. */
export async function readResumeDocument(
  bytes: Uint8Array,
  knowledge: ResumeKnowledge,
): Promise<ResumeReading & { kind: ResumeKind }> {
  const { kind, text } = await documentText(bytes);
  if (kind !== 'json') return { ...readResume(text, knowledge), kind };
  const json = JSON.parse(text) as unknown;
  const reading = readAnyJson(json, knowledge);
  if (reading.text.trim() === '') throw new DocumentError('DOCUMENT_EMPTY');
  return { ...reading, kind: isJsonResume(json) ? 'json' : 'json_words' };
}

/** A JSON Resume, or else the words of whatever JSON it is. */
export const readAnyJson = (json: unknown, knowledge: ResumeKnowledge): ResumeReading =>
  isJsonResume(json) ? readResumeJson(json, knowledge) : readResume(linesOfJson(json).join('\n'), knowledge);

/** Other JSON may have fields of these names too; "basics", or a list of objects, is what the form asks for. */
const isJsonResume = (json: unknown): json is JsonObject =>
  isObject(json) && (isObject(json.basics) || JSON_RESUME.some((field) => isListOfObjects(json[field])));

const isListOfObjects = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isObject);

function linesOfJson(json: unknown, depth = 0, lines: string[] = []): string[] {
  if (depth > MOST_DEPTH || lines.length > MOST_LINES) return lines;
  if (typeof json === 'string' || typeof json === 'number') lines.push(String(json));
  else if (Array.isArray(json)) for (const one of json) linesOfJson(one, depth + 1, lines);
  else if (isObject(json)) for (const [field, value] of entriesOf(json)) linesOfField(field, value, depth, lines);
  return lines;
}

const entriesOf = (json: JsonObject): [string, unknown][] => Object.entries(json).slice(0, 500);

function linesOfField(field: string, value: unknown, depth: number, lines: string[]): void {
  const label = field.replace(/[_-]+|(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  if (typeof value === 'string' || typeof value === 'number') lines.push(`${label}: ${value}`);
  else if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    lines.push('', label, ...value.map((one) => `• ${one}`), '');
  else {
    lines.push('', label);
    linesOfJson(value, depth + 1, lines);
  }
}
