import { DocumentError, readResumeDocument, toResumeDraft } from '@hunar/extraction';
import { StartFailure } from '@hunar/runtime';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { resumeKnowledge } from '../rank/reading';
import { failureOf, nameOf, pathOf, unreadable } from '../system/file-source';
import { put, putJson, say } from '../terminal/say';

/** `hunar resume parse FILE`: what a résumé says, each item with its words; no database, no network. */
export async function parseResume(file: string, options: { json?: boolean }): Promise<void> {
  const reading = await read(file);
  if (reading.kind === 'json_words')
    say(`${nameOf(file)}: this JSON has not the form of JSON Resume; its words were read as a text.`);
  const result = toResumeDraft(reading);
  await (options.json ? putJson({ kind: reading.kind, ...inShape(result) }) : put(inWords(result)));
}

/** As `job parse` names skills. */
const inShape = ({ draft, ...rest }: ReturnType<typeof toResumeDraft>) => ({
  draft: {
    ...draft,
    skills: draft.skills.map(({ skill, ...held }) => ({ skillId: skill.id, name: skill.name, ...held })),
  },
  ...rest,
});

async function read(file: string) {
  try {
    const bytes = file === '-' ? await buffer(process.stdin) : await readFile(pathOf(file));
    return await readResumeDocument(bytes, resumeKnowledge(new Date().toISOString().slice(0, 10)));
  } catch (error) {
    if (error instanceof DocumentError) throw new StartFailure(failureOf(file, error.message));
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new StartFailure(`${nameOf(file)}: ${unreadable(code)}.`);
  }
}

function inWords({ items, unknown }: ReturnType<typeof toResumeDraft>): string {
  const lines = items.map(({ field, value, text }) => {
    const words = text.replace(/\s+/g, ' ').slice(0, 60);
    const short = value.replace(/\s+/g, ' ').slice(0, 100);
    return `${field.padEnd(14)} ${short}${words === short || field === 'about' ? '' : `  ← "${words}"`}`;
  });
  if (unknown.length > 0) lines.push(`${'unknown'.padEnd(14)} ${unknown.map(({ text }) => text).join(', ')}`);
  return `${lines.length === 0 ? 'Nothing of a résumé was found in it.' : lines.join('\n')}\n`;
}
