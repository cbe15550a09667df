import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { importBytes } from './testing/collect';

const word = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
const local = fc.constantFrom('é', 'ü', 'ñ', 'a');
const person = fc.record({
  name: fc.tuple(word, local, word).map(([first, letter, last]) => `${first}${letter} ${last}`),
  skills: fc
    .array(fc.constantFrom('Python', 'C#', 'AWS (EC2, S3)', 'Node.js; React', 'say "hi"', 'a | b', 'x\ty'), {
      maxLength: 3,
    })
    .map((all) => all.join(', ')),
  city: fc.constantFrom('Lahore', 'Karachi', 'Quetta', ''),
});

const DELIMITERS = [',', ';', '\t', '|'] as const;
const ENCODINGS = [
  ['utf-8', 'utf-8', false],
  ['utf-8', 'utf-8', true],
  ['utf-16le', 'utf-16le', false],
  ['utf-16le', 'utf-16le', true],
  ['utf-16be', 'utf-16be', true],
  ['utf-16be', 'utf-16be', false],
  ['windows-1252', 'windows-1252', false],
] as const;

describe('import equals its key', () => {
  it('whatever the encoding, delimiter, line end, quoting and titles', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom(...ENCODINGS),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.integer({ min: 0, max: 3 }),
        async (people, delimiter, [encoding, name, addBOM], end, quoteAll, titles) => {
          const quote = (text: string) =>
            quoteAll || /[",;|\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
          const lines = [
            ...Array.from({ length: titles }, (_, at) => `Graduates of batch ${at}`),
            ['Student Name', 'E-mail', 'Key Skills', 'City'].map(quote).join(delimiter),
            ...people.map((one, at) =>
              [one.name, `p${at}@example.pk`, one.skills, one.city].map(quote).join(delimiter),
            ),
          ];
          const bytes = encode(lines.join(end) + end, encoding, { addBOM });
          const { analysis, rows, outcomes } = await importBytes(bytes);
          const hasLatin = people.some((one) => /[éüñ]/.test(one.name));
          expect(analysis.encoding).toBe(name === 'windows-1252' && !hasLatin ? 'utf-8' : name);
          expect(analysis).toMatchObject({ delimiter, headerLine: titles + 1 });
          expect(outcomes).toHaveLength(people.length);
          expect(
            rows.map(({ line, fullName, email, skills, city }) => [
              line,
              fullName,
              email,
              skills ?? '',
              city?.name ?? '',
            ]),
          ).toEqual(
            people.map((one, at) => [
              titles + 2 + at,
              one.name,
              `p${at}@example.pk`,
              one.skills.replaceAll('\t', ' '),
              one.city,
            ]),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
