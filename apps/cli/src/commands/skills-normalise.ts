import { SkillNormaliser, Taxonomy } from '@hunar/skills';
import { createInterface } from 'node:readline';
import { put } from '../terminal/say';

/** `hunar skills normalise`: a line of text in, a line out; no database. */
export async function normaliseSkills(options: { json?: boolean }): Promise<void> {
  const normaliser = new SkillNormaliser(Taxonomy.load());
  for await (const input of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const { skills, unknown } = normaliser.normalise(input);
    const line = options.json
      ? JSON.stringify({ input, skills: skills.map(shown), unknown: unknown.map(place) })
      : inWords(skills, unknown);
    await put(`${line}\n`);
  }
}

type Read = ReturnType<SkillNormaliser['normalise']>;

/** Exactly the fields that scripts rely on, in this order. */
const shown = ({ id, name, confidence, start, end }: Read['skills'][number]) => ({ id, name, confidence, start, end });
const place = ({ text, start, end }: Read['unknown'][number]) => ({ text, start, end });

function inWords(skills: Read['skills'], unknown: Read['unknown']): string {
  const known = skills.map(({ name, confidence }) => `${name} (${Math.round(confidence * 100)} %)`).join(', ');
  return unknown.length === 0 ? known : `${known} | unknown: ${unknown.map(({ text }) => text).join(', ')}`;
}
