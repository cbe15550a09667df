import { SkillNormaliser, Taxonomy } from '@hunar/skills';
import fc from 'fast-check';
import type { DocumentError } from '../documents/document-error';
import { documentText } from '../documents/document-text';
import { docxOf, pdfOfText } from '../testing/documents';
import { resumeFixtures, scoreResume, Tally } from '../testing/resume-fixtures';
import { readResumeDocument } from './read-document';
import { readResume } from './read-resume';
import type { ResumeKnowledge } from './resume-reading';
import { toResumeJson } from './resume-json';

const taxonomy = Taxonomy.load();
const knowledge: ResumeKnowledge = { normaliser: new SkillNormaliser(taxonomy), taxonomy, today: '2026-11-23' };
const fixtures = resumeFixtures();

/** Reads every fixture after `through` has made another document of it. */
async function tallied(through: (text: string) => Promise<string>): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>();
  for (const fixture of fixtures) {
    scoreResume(fixture, readResume(await through(fixture.text), knowledge).resume, tallies);
  }
  return tallies;
}

function expectFloors(tallies: Map<string, Tally>, floor: number, except: Readonly<Record<string, number>> = {}): void {
  for (const [field, tally] of tallies) {
    const least = except[field] ?? floor;
    expect({ field, notes: tally.notes, enough: Math.min(tally.precision, tally.recall) >= least }).toMatchObject({
      enough: true,
    });
  }
}

describe('résumés of many layouts', () => {
  it('are read as a person reads them', async () => {
    expectFloors(await tallied((text) => Promise.resolve(text)), 0.97);
  });

  it('and so are their prints as PDF', async () => {
    const latin = fixtures.filter(({ text }) => !/[^\n\t\x20-\u024f\u2010-\u2022€]/.test(text));
    const tallies = new Map<string, Tally>();
    for (const fixture of latin) {
      const { text } = await documentText(await pdfOfText(fixture.text));
      scoreResume(fixture, readResume(text, knowledge).resume, tallies);
    }
    expectFloors(tallies, 0.85);
  });

  it('and as Word documents', async () => {
    const tallies = await tallied(async (text) => (await documentText(await docxOf({ lines: text.split('\n') }))).text);
    expectFloors(tallies, 0.85);
  });
});

describe('what is private', () => {
  it('is not read: a father, a birthday, an identity number', () => {
    const { text, labels } = fixtures.find(({ file }) => file.startsWith('05'))!;
    const { draft, contact } = toResumeJson(readResume(text, knowledge));
    expect(draft.name).toBe(labels.name);
    expect(JSON.stringify({ draft, contact })).not.toMatch(/Tariq|1998|35202|Single|Male/);
  });
});

describe('JSON Resume', () => {
  const json = {
    basics: {
      name: 'Ayesha Khan', label: 'Data Engineer', email: 'ayesha@example.com', phone: '+92 300 1234567', url: 'https://ayesha.dev', summary: 'Builds pipelines.',
      location: { city: 'Lahore', countryCode: 'PK' }, profiles: [{ network: 'GitHub', username: 'ayeshak', url: 'https://github.com/ayeshak' }],
    },
    work: [{ name: 'Oracle', position: 'Data Engineer', startDate: '2021-02-01', endDate: '2023-01', highlights: ['Pipelines in Spark and Python'] }],
    education: [{ institution: 'LUMS', area: 'Computer Science', studyType: 'BS', startDate: '2016', endDate: '2020' }],
    skills: [{ name: 'Databases', level: 'Advanced', keywords: ['PostgreSQL', 'MongoDB'] }],
    languages: [{ language: 'English', fluency: 'Fluent' }],
    projects: [{ name: 'Sift', description: 'A log store in Rust', url: 'https://github.com/ayeshak/sift' }],
  }; // prettier-ignore

  it('is read by its fields, with words to point at', async () => {
    const reading = await readResumeDocument(Buffer.from(JSON.stringify(json)), knowledge);
    const { draft, contact, items, text } = toResumeJson(reading);
    expect(contact).toEqual({ email: 'ayesha@example.com', phone: '+923001234567' });
    expect(draft).toMatchObject({
      name: 'Ayesha Khan',
      headline: 'Data Engineer',
      city: 'Lahore',
      country: 'PK',
      timeZone: 'Asia/Karachi',
    });
    expect(draft.workHistory).toMatchObject([
      { title: 'Data Engineer', organisation: 'Oracle', from: '2021-02', to: '2023-01', endedOn: '2023-01-31' },
    ]);
    expect(draft.education).toEqual([
      { institution: 'LUMS', qualification: 'BS in Computer Science', startYear: 2016, endYear: 2020 },
    ]);
    expect(draft.languages).toEqual([{ language: 'en', level: 'C1' }]);
    const skills = new Map(draft.skills.map(({ skill, ...held }) => [skill.id, held]));
    expect(skills.get('postgresql')).toMatchObject({ level: 4 });
    expect(skills.get('python')).toMatchObject({ years: 2 });
    expect(skills.get('rust')).toMatchObject({ evidenceUrl: 'https://github.com/ayeshak/sift' });
    for (const { start, end, text: words } of items) expect(text.slice(start, end)).toBe(words);
  });

  it('is read where forms of its own name the parts otherwise', async () => {
    const own = {
      contact: { name: 'Hina Baig', email: 'hina@example.com' },
      experience: [{ title: 'Tester', company: 'Ravi Soft', period: '03/2019 - 05/2021', details: ['Selenium'] }],
    };
    const reading = await readResumeDocument(Buffer.from(JSON.stringify(own)), knowledge);
    expect(toResumeJson(reading).draft).toMatchObject({
      name: 'Hina Baig',
      workHistory: [{ title: 'Tester', organisation: 'Ravi Soft', from: '2019-03', to: '2021-05' }],
    });
    expect(reading.kind).toBe('json');
  });

  it('is told from other JSON, of which the words are read, and from none', async () => {
    const kindOf = async (json: unknown) =>
      (await readResumeDocument(Buffer.from(JSON.stringify(json)), knowledge)).kind;
    expect(await kindOf({ who: 'Hina Baig', knows: ['Java'] })).toBe('json_words');
    await expect(kindOf([])).rejects.toMatchObject({ code: 'DOCUMENT_EMPTY' });
    const { resume } = await readResumeDocument(Buffer.from('{"basics":{"name":3,"label":"Tester"}}'), knowledge);
    expect(resume.name).toBeNull();
  });

  it('is tolerated in any shape', () => {
    const field = fc.constantFrom(
      'basics',
      'work',
      'name',
      'skills',
      'keywords',
      'location',
      'city',
      'startDate',
      'profiles',
      'education',
      'level',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.constant(null),
        fc.integer(),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(field, tie('value'), { maxKeys: 4 }),
      ),
    }));
    return fc.assert(
      fc.asyncProperty(fc.dictionary(field, value, { maxKeys: 5 }), async (made) => {
        const code = await readResumeDocument(Buffer.from(JSON.stringify(made)), knowledge).then(
          () => null,
          (error: unknown) => (error as DocumentError).code,
        );
        // Nothing may be said against it but that there is nothing in it.
        expect([null, 'DOCUMENT_EMPTY']).toContain(code);
      }),
      { numRuns: 60 },
    );
  });
});

it('takes no heading for a name', () => {
  const { resume } = readResume('GET IN TOUCH\nSARA AHMED\nPRODUCT DESIGNER\n\nSKILLS\nFIGMA, SKETCH', knowledge);
  expect(resume.name?.value).not.toBe('Get In Touch');
});

describe('terms under another heading', () => {
  it('are terms, and no job', () => {
    const { resume } = readResume(
      'Ali Raza\nLahore\n\nExperience\nAcme Inc. | Engineer | 2015 - 2023\nLed a team\nExpected salary: PKR 350k/month\nAvailable from 1 Jan 2027\n',
      knowledge,
    );
    expect(resume.workHistory.map(({ value }) => value.organisation)).toEqual(['Acme Inc.']);
    expect(resume.availableFrom?.value).toBe('2027-01-01');
    expect(resume.rate?.value).toMatchObject({ amountMinor: 35_000_000, currency: 'PKR', period: 'month' });
  });
});

describe('any text', () => {
  const pieces = ['EXPERIENCE', 'Skills:', 'Software Engineer', 'Google, Inc.', 'Jan 2020 - Present', '2019-21', 'Python (5 years)', '●●●○○', '•', '-', '\t', '|', '\n', '\n\n', ' ', 'اردو', 'github.com/a/b', 'a@b.co', '+92 300 1234567', '$40/hr', '🎓', '<b>', '&amp;', '**', '](http://x.io)', 'Lahore, Pakistan', 'at', '(', ')', '٢٠٢٠', '\u0000', '\ud800']; // prettier-ignore

  it('is read without failing, every item at its words', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 60 }), (words) => {
        const text = words.join('');
        const { items, unknown } = toResumeJson(readResume(text, knowledge));
        for (const { start, end, text: own } of [...items, ...unknown]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(own);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of any length and monotony comes to an end', () => {
    for (const piece of [
      'a',
      '- ',
      '2020 - ',
      'Jan 2020 – Present\n',
      'Engineer, ',
      'a@',
      '1 ',
      '(((',
      '\t|',
      'https://',
      'x.',
      '●',
      'Skills: Python\n',
      '\n',
    ]) {
      expect(readResume(piece.repeat(30_000), knowledge).text.length).toBeGreaterThan(0);
    }
  });
});
