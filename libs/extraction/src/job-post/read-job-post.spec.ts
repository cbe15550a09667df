import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SkillNormaliser, Taxonomy } from '@hunar/skills';
import type { ReadJobPost } from './job-post-reading';
import { readJobPost } from './read-job-post';

const FOLDER = join(process.cwd(), 'test/fixtures/job-posts');
const taxonomy = Taxonomy.load();
const knowledge = { taxonomy, normaliser: new SkillNormaliser(taxonomy) };

interface Label {
  readonly must: readonly string[];
  readonly nice: readonly string[];
  /** Skills about which people differ: neither right nor wrong. */
  readonly maybe: readonly string[];
  readonly pay?: readonly [number | null, number | null, string | null, string | null];
  readonly language?: readonly [string, string];
  readonly [field: string]: unknown;
}
const labels = JSON.parse(readFileSync(join(FOLDER, 'labels.json'), 'utf8')) as Record<string, Label>;

const FIELDS = [
  'title',
  'companyName',
  'seniority',
  'engagement',
  'pay',
  'weeklyHours',
  'overlapHours',
  'timeZone',
  'place',
  'remote',
  'yearsMin',
  'startsOn',
  'language',
] as const;
/** Precision and recall, in percent, that no change may fall below. The rules were written with these posts at hand. */
const LEAST = { precision: 95, recall: 93 } as const;

class Tally {
  right = 0;
  wrong = 0;
  missed = 0;
  readonly notes: string[] = [];
  get precision(): number {
    return (100 * this.right) / Math.max(1, this.right + this.wrong);
  }
  get recall(): number {
    return (100 * this.right) / Math.max(1, this.right + this.missed);
  }
}

const same = (one: unknown): string => JSON.stringify(one)?.toLowerCase() ?? 'null';

function valueOf(field: (typeof FIELDS)[number], draft: ReadJobPost): unknown {
  if (field === 'pay') return draft.pay && [draft.pay.min, draft.pay.max, draft.pay.currency, draft.pay.period];
  if (field === 'language') return draft.language && [draft.language.language, draft.language.level];
  return draft[field];
}

const tallies = new Map<string, Tally>();
const tally = (field: string): Tally => tallies.get(field) ?? tallies.set(field, new Tally()).get(field)!;

beforeAll(() => {
  for (const [name, label] of Object.entries(labels)) {
    const { draft } = readJobPost(readFileSync(join(FOLDER, `${name}.txt`), 'utf8'), knowledge);
    for (const field of FIELDS) count(name, field, valueOf(field, draft) ?? null, label[field] ?? null);
    countSkills(name, label, draft);
  }
});

function count(name: string, field: string, read: unknown, wanted: unknown): void {
  const own = tally(field);
  if (read !== null && same(read) === same(wanted)) own.right++;
  else {
    if (read !== null) own.wrong++;
    if (wanted !== null) own.missed++;
    if (read !== null || wanted !== null) own.notes.push(`${name}: ${same(read)}, not ${same(wanted)}`);
  }
}

function countSkills(name: string, label: Label, draft: ReadJobPost): void {
  const idOf = (skill: string): string => taxonomy.byLabel(skill)?.id ?? `?${skill}`;
  const maybe = new Set(label.maybe.map(idOf));
  const wanted = { must: new Set(label.must.map(idOf)), nice: new Set(label.nice.map(idOf)) };
  const read = {
    must: new Set(draft.mustHave.map((one) => one.skillId)),
    nice: new Set(draft.niceToHave.map((one) => one.skillId)),
  };
  compare(name, 'skill', new Set([...wanted.must, ...wanted.nice]), new Set([...read.must, ...read.nice]), maybe);
  compare(name, 'mustHave', wanted.must, read.must, maybe);
  compare(name, 'niceToHave', wanted.nice, read.nice, maybe);
}

function compare(
  name: string,
  field: string,
  wanted: ReadonlySet<string>,
  read: ReadonlySet<string>,
  maybe: ReadonlySet<string>,
): void {
  const own = tally(field);
  for (const id of read) {
    if (wanted.has(id)) own.right++;
    else if (!maybe.has(id)) {
      own.wrong++;
      own.notes.push(`${name}: +${id}`);
    }
  }
  for (const id of wanted) {
    // What the taxonomy does not know cannot be read; it has to be among the unknown phrases instead.
    if (read.has(id) || id.startsWith('?')) continue;
    own.missed++;
    own.notes.push(`${name}: -${id}`);
  }
}

it.each([...FIELDS, 'skill', 'mustHave', 'niceToHave'])('%s', (field) => {
  const { precision, recall, notes } = tally(field);
  // The notes say in a failure's message which posts are read wrongly.
  expect({ notes, enough: precision >= LEAST.precision }).toEqual({ notes, enough: true });
  expect({ notes, enough: recall >= LEAST.recall }).toEqual({ notes, enough: true });
});

it('labels every post of the folder', () => {
  expect(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => name.slice(0, -4)),
  ).toEqual(Object.keys(labels));
});

describe('what a post does not say', () => {
  const draftOf = (text: string) => readJobPost(text, knowledge).draft;
  const skillsOf = (text: string): string[] => {
    const { mustHave, niceToHave } = draftOf(text);
    return [...mustHave, ...niceToHave].map(({ skillId }) => skillId);
  };

  it('an hour is no human resources, and neither is whom to write to', () => {
    expect(skillsOf('DevOps Engineer. Rate: $40/hr - $60/hr, 20 hrs/week. AWS, Terraform (must).')).not.toContain(
      'human-resources',
    );
    expect(skillsOf('You need Python. Contact HR at 042 35761234.')).toEqual(['python']);
    expect(skillsOf('HR Manager\nMust have: HR, payroll')).toContain('human-resources');
  });

  it('hours a week are no pay', () => {
    const { items, draft } = readJobPost('Assistant\n$5-8/hr\n30-40 hours per week\nMust have: Excel', knowledge);
    expect(draft).toMatchObject({ weeklyHours: 30, pay: { min: 5, max: 8, currency: 'USD', period: 'hour' } });
    expect(items.filter(({ field }) => field === 'otherPay')).toEqual([]);
  });

  it('the years of one skill are not those of all', () => {
    expect(draftOf('At least 2 years with Kotlin and 4 years overall.').yearsMin).toBe(4);
  });
});
