import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SkillNormaliser } from './skill-normaliser';
import { Taxonomy } from './taxonomy';

interface Example {
  readonly text: string;
  readonly skills: readonly string[];
  readonly unknown?: readonly string[];
}

const FOLDER = join(__dirname, '../../../../test/fixtures/skills');
const examplesOf = (file: string): Example[] =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Example);

const taxonomy = Taxonomy.load();
const normaliser = new SkillNormaliser(taxonomy);
const namesIn = (text: string): string[] => normaliser.normalise(text).skills.map(({ name }) => name);

describe('reading the labelled lines', () => {
  const tally = { read: 0, wanted: 0, right: 0 };

  describe.each(readdirSync(FOLDER))('%s', (file) => {
    const examples = examplesOf(file);
    /** Lines that are known to be misread; the number may only fall. */
    const forgiven = file === 'typos.jsonl' ? 1 : 0;

    it('names only skills that exist', () => {
      const names = new Set(taxonomy.skills.map(({ name }) => name));
      expect(examples.flatMap(({ skills }) => skills).filter((name) => !names.has(name))).toEqual([]);
    });

    it('is read as labelled', () => {
      const wrong: object[] = [];
      for (const { text, skills, unknown } of examples) {
        const found = normaliser.normalise(text);
        const names = found.skills.map(({ name }) => name);
        tally.read += names.length;
        tally.wanted += skills.length;
        tally.right += names.filter((name) => skills.includes(name)).length;
        const phrases = found.unknown.map((phrase) => phrase.text);
        if ([...names].sort().join() !== [...skills].sort().join()) wrong.push({ text, names, skills });
        else if (unknown && phrases.join() !== unknown.join()) wrong.push({ text, phrases, unknown });
      }
      expect(wrong.slice(forgiven)).toEqual([]);
    });
  });

  it('reaches a precision and a recall of 0.99 over all of them', () => {
    expect(tally.wanted).toBeGreaterThan(500);
    expect(tally.right / tally.read).toBeGreaterThanOrEqual(0.99);
    expect(tally.right / tally.wanted).toBeGreaterThanOrEqual(0.99);
  });
});

describe('what is reported', () => {
  it('slices the input to what was read, entities and odd units included', () => {
    const text = '🐍 Ｐｙｔｈｏｎ 3.11 &amp; type script; XYZFramework';
    const { skills, unknown } = normaliser.normalise(text);
    expect(skills.map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
      ['Python', 'Ｐｙｔｈｏｎ 3.11'],
      ['TypeScript', 'type script'],
    ]);
    expect(unknown.map(({ start, end }) => text.slice(start, end))).toEqual(['XYZFramework']);
  });

  it('names each skill once, where it was read most surely', () => {
    const text = 'javascipt, JavaScript, JS';
    const { skills } = normaliser.normalise(text);
    expect(skills).toHaveLength(1);
    expect(text.slice(skills[0]!.start, skills[0]!.end)).toBe('JavaScript');
  });

  it('is surest of names in lists, less of prose, of proof that was needed, and of misspellings', () => {
    const sure = (text: string): number => normaliser.normalise(text).skills[0]!.confidence;
    expect(sure('Kubernetes, Docker')).toBe(1);
    expect(sure('K8s, Docker')).toBe(0.98);
    expect(sure('We had deployed all of it on Kubernetes by then.')).toBe(0.94);
    expect(sure('He wrote most of that service in Go over the years.')).toBeLessThan(0.9);
    expect(sure('kuberntes')).toBeLessThan(0.9);
    expect(sure('kuberntes')).toBeGreaterThan(0.7);
  });

  it('honours what operators filed, and lets the taxonomy win', () => {
    const filed = new SkillNormaliser(taxonomy, [
      { label: 'Frobnicator', skillId: 'python' },
      { label: 'React', skillId: 'python' },
      { label: 'Nowhere', skillId: 'no-such-skill' },
    ]);
    expect(filed.normalise('frobnicator').skills.map(({ id }) => id)).toEqual(['python']);
    expect(filed.normalise('React').skills.map(({ id }) => id)).toEqual(['react']);
    expect(filed.normalise('Nowhere').unknown.map(({ text }) => text)).toEqual(['Nowhere']);
  });
});

describe('names that are easily taken for one another', () => {
  it.each([
    'C',
    'C++',
    'C#',
    '.NET',
    'Go',
    'R',
    'F#',
    'Objective-C',
    'Java',
    'JavaScript',
    'React',
    'React Native',
    'SQL',
  ])('%s alone is itself', (name) => expect(namesIn(name)).toEqual([name]));
});
