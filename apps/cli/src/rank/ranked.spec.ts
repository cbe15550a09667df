import { mkdtempSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { JobReading } from './job-sources';
import { ResumePool } from './ranked';
import { readAll } from './reading-threads';
import { resumeFiles, resumesIn, type Skipped } from './resume-sources';

const NOW = new Date('2026-11-23T00:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'hunar-rank-'));
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const resume = (name: string, skills: string): string => `${name}\nSoftware Engineer\n\nSkills\n${skills}\n`;

async function poolOf(typed: readonly string[]): Promise<{ pool: ResumePool; skipped: Skipped[] }> {
  const skipped: Skipped[] = [];
  const pool = new ResumePool(NOW);
  const sources = resumesIn(
    resumeFiles(typed),
    (one) => skipped.push(one),
    () => undefined,
  );
  for await (const { source, outcome } of readAll(sources, '2026-11-23')) {
    if ('reason' in outcome) skipped.push({ ...outcome, file: source.file, line: source.line, id: source.id });
    else pool.add(source, outcome);
  }
  return { pool, skipped };
}

const JOB = write('job.txt', 'Backend Engineer\nMust have: Go, Kafka, PostgreSQL\nNice to have: Docker\n');

it('ranks a folder, best first, by a score that is the sum of its parts', async () => {
  mkdirSync(join(folder, 'people/inner'), { recursive: true });
  write('people/a.txt', resume('Ali Raza', 'Go, Kafka, PostgreSQL, Docker'));
  write('people/inner/b.md', resume('Sana Iqbal', 'Figma, Photoshop'));
  write('people/c.txt', resume('Omar Farooq', 'Go, PostgreSQL'));
  write('people/broken.pdf', '%PDF-1.4 nothing of it');
  const { pool, skipped } = await poolOf([join(folder, 'people')]);
  const { matches } = pool.best(await new JobReading().one(JOB), 10);
  expect(matches.map(({ name }) => name)).toEqual(['Ali Raza', 'Omar Farooq', 'Sana Iqbal']);
  for (const { score, parts } of matches) {
    expect(parts.reduce((sum, part) => sum + Math.round(part.contribution * 100), 0)).toBe(Math.round(score * 100));
  }
  expect(skipped).toMatchObject([{ id: 'broken.pdf', code: 'DOCUMENT_BROKEN' }]);
});

it('counts a person once, though a link leads back into the folder', async () => {
  mkdirSync(join(folder, 'linked/inner'), { recursive: true });
  write('linked/a.txt', resume('Ali Raza', 'Go, Kafka'));
  symlinkSync(join(folder, 'linked'), join(folder, 'linked/inner/up'));
  symlinkSync(join(folder, 'linked/a.txt'), join(folder, 'linked/inner/b.txt'));
  expect(resumeFiles([join(folder, 'linked')]).map(({ file }) => basename(file))).toEqual(['a.txt', 'b.txt']);
});

it('reads JSON Lines of texts and of JSON Resume, and says which lines hold none', async () => {
  const lines = [
    JSON.stringify({ id: 'x', text: resume('Ali Raza', 'Go, Kafka') }),
    JSON.stringify({ id: 7, resume: { basics: { name: 'Sana Iqbal' }, skills: [{ name: 'Go' }] } }),
    'no json',
    JSON.stringify({ id: 'x', text: resume('Other X', 'Kafka') }),
    JSON.stringify({ id: 'empty' }),
  ];
  const { pool, skipped } = await poolOf([write('people.jsonl', lines.join('\n'))]);
  const { matches } = pool.best(await new JobReading().one(JOB), 10);
  expect(matches.map(({ id, line }) => [id, line]).toSorted()).toEqual([
    ['7', 2],
    ['x', 1],
    ['x', 4],
  ]);
  expect(skipped.map(({ line, code }) => [line, code])).toEqual([
    [3, 'LINE_INVALID'],
    [5, 'LINE_INVALID'],
  ]);
});

it('reads jobs of JSON Lines, as text and as the input of the API', async () => {
  const file = write(
    'jobs.jsonl',
    [
      JSON.stringify({ id: 'one', text: 'Data Analyst\nMust have: SQL and Power BI.' }),
      JSON.stringify({
        id: 'two',
        job: { title: 'Go developer', mustHave: [{ skill: 'golang', required: true }], timeZone: 'Asia/Karachi' },
      }),
      JSON.stringify({ id: 'three', job: { title: 'x', mustHave: [{ skill: 'qwertyuiop' }], timeZone: 'UTC' } }),
    ].join('\n'),
  );
  const jobs = new JobReading();
  const skipped: Skipped[] = [];
  const read = [];
  expect(jobs.isLines(file)).toBe(true);
  for await (const job of jobs.lines(file, (one) => skipped.push(one))) read.push(job);
  expect(read.map(({ id, title }) => [id, title])).toEqual([
    ['one', 'Data Analyst'],
    ['two', 'Go developer'],
  ]);
  expect(read[1]!.facts.mustHave).toEqual([{ skillId: 'go', minLevel: null, required: true }]);
  expect(skipped).toMatchObject([{ line: 3, id: 'three', code: 'JOB_INVALID' }]);
});
