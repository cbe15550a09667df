import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadResume } from '../resume/resume-reading';

/** What a person reads in a résumé of `test/fixtures/resumes`. */
export interface ResumeLabels {
  readonly name: string;
  readonly headline: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly links: readonly string[];
  readonly skills: readonly string[];
  /** Named in passing, so that reading them is neither right nor wrong. */
  readonly optionalSkills?: readonly string[];
  readonly levels: Readonly<Record<string, number>>;
  readonly years: Readonly<Record<string, number>>;
  /** Skills that a repository shows. */
  readonly evidence: readonly string[];
  /** Title, organisation, from, to. */
  readonly work: readonly (readonly [string, string, string | null, string | null])[];
  /** Institution, qualification, years. */
  readonly education: readonly (readonly [string, string, number | null, number | null])[];
  readonly languages: Readonly<Record<string, string | null>>;
  readonly rate?: readonly [number, string, string];
  readonly weeklyHours?: number;
  readonly availableFrom?: string;
}

export interface ResumeFixture {
  readonly file: string;
  readonly text: string;
  readonly labels: ResumeLabels;
}

const FOLDER = join(__dirname, '../../../../test/fixtures/resumes');

export const resumeFixtures = (): ResumeFixture[] =>
  readdirSync(FOLDER)
    .toSorted()
    .map((file) => {
      const [text, labels] = readFileSync(join(FOLDER, file), 'utf8').split('\n=====\n') as [string, string];
      return { file, text, labels: JSON.parse(labels) as ResumeLabels };
    });

/** How many items of a kind were found rightly, found wrongly and missed, and which. */
export class Tally {
  right = 0;
  wrong = 0;
  missed = 0;
  readonly notes: string[] = [];

  get precision(): number {
    return this.right + this.wrong === 0 ? 1 : this.right / (this.right + this.wrong);
  }

  get recall(): number {
    return this.right + this.missed === 0 ? 1 : this.right / (this.right + this.missed);
  }

  compare(where: string, expected: readonly string[], found: readonly string[], ignored: readonly string[] = []): void {
    for (const item of new Set(found)) {
      if (expected.includes(item)) this.right += 1;
      else if (!ignored.includes(item)) {
        this.wrong += 1;
        this.notes.push(`${where}: + ${item}`);
      }
    }
    for (const item of expected) {
      if (found.includes(item)) continue;
      this.missed += 1;
      this.notes.push(`${where}: - ${item}`);
    }
  }
}

const some = (value: unknown): string[] => (value === null || value === undefined ? [] : [String(value)]);
const plain = (url: string): string => url.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/+$/g, '');

/** Compares a reading with its labels, field by field; `tallies` are made as they are needed. */
export function scoreResume({ file, labels }: ResumeFixture, read: ReadResume, tallies: Map<string, Tally>): void {
  const compare = (
    field: string,
    expected: readonly string[],
    found: readonly string[],
    ignored?: readonly string[],
  ): void => {
    if (!tallies.has(field)) tallies.set(field, new Tally());
    tallies.get(field)!.compare(file, expected, found, ignored);
  };
  for (const field of [
    'name',
    'headline',
    'email',
    'phone',
    'city',
    'country',
    'weeklyHours',
    'availableFrom',
  ] as const) {
    compare(field, some(labels[field]), some(read[field]?.value));
  }
  const { rate } = read;
  compare(
    'rate',
    labels.rate ? [labels.rate.join(' ')] : [],
    rate ? [`${rate.value.amountMinor} ${rate.value.currency} ${rate.value.period}`] : [],
  );
  compare(
    'links',
    labels.links.map(plain),
    read.links.map(({ value }) => plain(value.url)),
  );
  compare(
    'skills',
    labels.skills,
    read.skills.map(({ value }) => value.skillId),
    labels.optionalSkills,
  );
  const labelled = (values: Readonly<Record<string, unknown>>): string[] =>
    Object.entries(values).map((entry) => entry.join(' '));
  compare(
    'levels',
    labelled(labels.levels),
    read.skills.flatMap(({ value }) => (value.level === null ? [] : [`${value.skillId} ${value.level}`])),
  );
  const years = read.skills.filter(({ value }) => value.skillId in labels.years);
  compare(
    'years',
    labelled(labels.years),
    years.map(({ value }) => `${value.skillId} ${value.years}`),
  );
  compare(
    'evidence',
    labels.evidence,
    read.skills.flatMap(({ value }) => (value.evidenceUrl === null ? [] : [value.skillId])),
  );
  for (const [field, at] of [
    ['title', 0],
    ['organisation', 1],
    ['from', 2],
    ['to', 3],
  ] as const) {
    // A job is told from another by its place in the list.
    const expected = labels.work.flatMap((job, index) => some(job[at]).map((value) => `${index} ${value}`));
    compare(
      `work ${field}`,
      expected,
      read.workHistory.flatMap(({ value }, index) => some(value[field]).map((one) => `${index} ${one}`)),
    );
  }
  for (const [field, at] of [
    ['institution', 0],
    ['qualification', 1],
    ['startYear', 2],
    ['endYear', 3],
  ] as const) {
    const expected = labels.education.flatMap((entry, index) => some(entry[at]).map((value) => `${index} ${value}`));
    compare(
      `education ${field}`,
      expected,
      read.education.flatMap(({ value }, index) => some(value[field]).map((one) => `${index} ${one}`)),
    );
  }
  compare(
    'languages',
    labelled(labels.languages),
    read.languages.map(({ value }) => `${value.language} ${value.level ?? ''}`),
  );
}
