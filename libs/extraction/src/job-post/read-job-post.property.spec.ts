import { SkillNormaliser, Taxonomy } from '@hunar/skills';
import fc from 'fast-check';
import { JOB_POST_VALUES } from './job-post-schema';
import { LONGEST_TEXT, type JobPostReading } from './job-post-reading';
import { readJobPost } from './read-job-post';

const taxonomy = Taxonomy.load();
const knowledge = { taxonomy, normaliser: new SkillNormaliser(taxonomy) };

/** Pieces of posts, in any order: what readers look for, and what trips them. */
const piece = fc.constantFrom(
  'React', 'Senior Engineer', '5+ years', '$100-$120k', '15-25 LPA', 'PKR 2.5 lac', '/month', 'overlap', '4 hours', 'PST', 'UTC+5', 'Karachi', 'Remote (US)', 'Requirements:',
  'Nice to have', 'is a plus', 'ideally', 'fluent English', '(C1)', 'Acme', ' | ', ' - ', '\n', '\r\n', '\n- ', '\n• ', '\n# ', '<li>', '</p>', '&nbsp;', '**', '🚀', ', ', '. ', ': ', '; ', '(', ')',
  ' at ', ' and ', ' or ', 'full-time', '1099', 'hiring a ', 'start date 2027-01-01', '\t', 'زبان', ' chahiye ', '\ud83d', '\u0000', 'x'.repeat(70),
); // prettier-ignore
const post = fc.oneof(
  fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 400 }),
);

function check(text: string, { items, draft, unknown }: JobPostReading): void {
  for (const one of [...items, ...unknown]) {
    expect(one.text).toBe(text.slice(one.start, one.end));
    expect(one.start).toBeGreaterThanOrEqual(0);
    expect(one.end).toBeGreaterThan(one.start);
  }
  for (const [field, schema] of Object.entries(JOB_POST_VALUES)) {
    const value = draft[field as keyof typeof JOB_POST_VALUES];
    if (value === null) continue;
    expect({ field, problem: schema.safeParse(value).error?.message }).toEqual({ field, problem: undefined });
    const named = items.map((item) => item.field as string);
    expect(named).toContain(field);
  }
  for (const { skillId } of [...draft.mustHave, ...draft.niceToHave]) expect(taxonomy.byId(skillId)).toBeDefined();
}

it('reads any text: every item has its words, every value fits its field, every value has an item', () => {
  fc.assert(
    fc.property(post, (text) => check(text, readJobPost(text, knowledge))),
    { numRuns: 200 },
  );
});

it('reads the same text alike', () => {
  fc.assert(
    fc.property(post, (text) => expect(readJobPost(text, knowledge)).toEqual(readJobPost(text, knowledge))),
    {
      numRuns: 50,
    },
  );
});

// What takes quadratic time in the length of the text does not end within the time of a test.
it.each([
  '1 ',
  '$1-',
  'UTC+',
  'A:',
  '• x\n',
  '<a ',
  '<!--',
  '5 years React ',
  'overlap with ',
  'looking for a ',
  ' (',
  'A - ',
  'excellent written ',
  'New York, ',
  '**',
  '&amp;',
])('reads 50,000 characters of %j, and no more', (unit) => {
  const text = unit.repeat(Math.ceil((LONGEST_TEXT + 100) / unit.length));
  const reading = readJobPost(text, knowledge);
  for (const { end } of reading.items) expect(end).toBeLessThanOrEqual(LONGEST_TEXT);
});

it('finds nothing in nothing', () => {
  expect(readJobPost('', knowledge)).toMatchObject({
    items: [],
    unknown: [],
    assisted: false,
    draft: { title: null, pay: null, mustHave: [] },
  });
});
