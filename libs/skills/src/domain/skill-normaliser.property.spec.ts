import fc from 'fast-check';
import { SkillNormaliser } from './skill-normaliser';
import { Taxonomy } from './taxonomy';

const taxonomy = Taxonomy.load();
const normaliser = new SkillNormaliser(taxonomy);
/** In a list these are read as what they are; an ordinary word at the edge of its list may be doubted. */
const unguarded = taxonomy.skills.filter((skill) => !skill.guarded.includes(skill.name));
const skill = fc.constantFrom(...unguarded);
const skills = fc.uniqueArray(skill, { minLength: 2, maxLength: 8, selector: ({ id }) => id });
const separator = fc.constantFrom(', ', ',', ' | ', '; ', '\n', '\t', ' • ', '\n- ', '، ');
const idsIn = (text: string): string[] => normaliser.normalise(text).skills.map(({ id }) => id);

describe('normalising, whatever the input', () => {
  it('finds every canonical name at any place of a list, whatever parts it', () => {
    fc.assert(
      fc.property(skills, separator, (chosen, parting) => {
        expect(idsIn(chosen.map(({ name }) => name).join(parting)).sort()).toEqual(chosen.map(({ id }) => id).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('finds every canonical name alone, guarded or not', () => {
    const lost = taxonomy.skills.filter(({ id, name }) => !idsIn(name).includes(id)).map(({ name }) => name);
    expect(lost).toEqual([]);
  });

  it('finds the same skills in whatever order a list has them', () => {
    fc.assert(
      fc.property(skills, separator, fc.nat(), (chosen, parting, seed) => {
        const turned = [...chosen.slice(seed % chosen.length), ...chosen.slice(0, seed % chosen.length)];
        const read = (list: typeof chosen): string[] => idsIn(list.map(({ name }) => name).join(parting)).sort();
        expect(read(turned)).toEqual(read(chosen));
      }),
      { numRuns: 200 },
    );
  });

  it('never throws, and its offsets are within the text, ordered and in step with what they slice', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(
          fc.oneof(
            skill.map(({ name }) => name),
            fc.constantFrom('&amp;', 'no ', '(', ')', ' and ', '...', '\ud800', '🙂', '，', '１', 'é'),
          ),
          { maxLength: 30 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (input) => {
        const { skills: found, unknown } = normaliser.normalise(input);
        for (const { start, end } of [...found, ...unknown]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(input.length);
        }
        for (const one of unknown) expect(input.slice(one.start, one.end)).toBe(one.text);
        for (const one of found) expect(one.confidence > 0 && one.confidence <= 1).toBe(true);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    'go, ',
    'go and ',
    'not ',
    'no php, ',
    'a',
    'a.',
    'Aa_',
    '((((php',
    '&amp;',
    'kuberntes ',
    'c/',
    'x@',
    'work day ',
  ])('reads 50,000 characters of "%s" in well under the time that its square would take', (unit) => {
    const long = unit.repeat(Math.ceil(50_000 / unit.length));
    const before = process.cpuUsage().user;
    normaliser.normalise(long);
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(3);
  });
});
