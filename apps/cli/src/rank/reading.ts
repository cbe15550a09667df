import {
  DocumentError,
  MOST_TEXT,
  readAnyJson,
  readResume,
  readResumeDocument,
  type ResumeKnowledge,
  type ResumeReading,
} from '@hunar/extraction';
import { resumeFacts, type TalentFacts } from '@hunar/matching';
import { SkillNormaliser, Taxonomy } from '@hunar/skills';
import { readFile, stat } from 'node:fs/promises';
import { unreadable } from '../system/file-source';

/** A résumé that waits to be read: a file, or what a line of JSON Lines holds. */
export type Unread = { readonly path: string } | { readonly text: string } | { readonly resume: unknown };

/** What ranking keeps of a résumé. */
export interface ReadPerson {
  readonly name: string | null;
  /** Under an id that the ranking gives. */
  readonly facts: Omit<TalentFacts, 'id'>;
}

/** Why a résumé is not ranked. */
export interface Unreadable {
  readonly code: string;
  readonly reason: string;
}

export type Outcome = ReadPerson | Unreadable;

/** Larger files are not even looked at. */
const MOST_FILE_BYTES = 64 * 1024 * 1024;

export const resumeKnowledge = (today: string): ResumeKnowledge => {
  const taxonomy = Taxonomy.load();
  return { normaliser: new SkillNormaliser(taxonomy), taxonomy, today };
};

/** Reads one résumé; what cannot be read says why and throws nothing. */
export async function readPerson(unread: Unread, knowledge: ResumeKnowledge): Promise<Outcome> {
  try {
    const { resume } = await readingOf(unread, knowledge);
    const { id: _, ...facts } = resumeFacts('', resume);
    if (facts.skills.length === 0 && resume.workHistory.length === 0 && resume.name === null) {
      return { code: 'NOT_A_RESUME', reason: 'Nothing of a résumé was found in it.' };
    }
    return { name: resume.name?.value ?? null, facts };
  } catch (error) {
    if (error instanceof DocumentError) return { code: error.code, reason: error.message };
    const { code } = error as NodeJS.ErrnoException;
    return { code: 'FILE_UNREADABLE', reason: `This file cannot be read: ${unreadable(code)}.` };
  }
}

async function readingOf(unread: Unread, knowledge: ResumeKnowledge): Promise<ResumeReading> {
  if ('text' in unread) {
    if (unread.text.length > MOST_TEXT)
      throw new DocumentError('DOCUMENT_TEXT_TOO_LONG', { characters: MOST_TEXT.toLocaleString('en') });
    return readResume(unread.text, knowledge);
  }
  if ('resume' in unread) return readAnyJson(unread.resume, knowledge);
  return readResumeDocument(await bytesOf(unread.path), knowledge);
}

async function bytesOf(path: string): Promise<Buffer> {
  const { size } = await stat(path);
  if (size > MOST_FILE_BYTES) throw new DocumentError('DOCUMENT_TOO_LARGE', { megabytes: 10 });
  return readFile(path);
}
