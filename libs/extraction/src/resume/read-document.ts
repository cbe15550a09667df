import { documentText, type DocumentKind } from '../documents/document-text';
import { isObject, type JsonObject } from './json/json-values';
import { readResumeJson } from './json/read-resume-json';
import { readResume } from './read-resume';
import type { ResumeKnowledge, ResumeReading } from './resume-reading';

const JSON_RESUME = ['basics', 'work', 'education', 'skills', 'experience', 'projects'];
const MOST_DEPTH = 6;
const MOST_LINES = 5000;

/** Reads a résumé in any form that `documentText` knows. @throws DocumentError when it cannot be read at all. */
export async function readResumeDocument(
  bytes: Uint8Array,
  knowledge: ResumeKnowledge,
): Promise<ResumeReading & { kind: DocumentKind }> {
  const { kind, text } = await documentText(bytes);
  const reading = kind === 'json' ? readAnyJson(JSON.parse(text) as unknown, knowledge) : readResume(text, knowledge);
  return { ...reading, kind };
}

/** A JSON Resume, or else the words of whatever JSON it is. */
export const readAnyJson = (json: unknown, knowledge: ResumeKnowledge): ResumeReading =>
  isObject(json) && JSON_RESUME.some((field) => typeof json[field] === 'object')
    ? readResumeJson(json, knowledge)
    : readResume(linesOfJson(json).join('\n'), knowledge);

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
